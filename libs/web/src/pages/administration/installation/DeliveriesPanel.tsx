import { useTranslation } from 'react-i18next';
import type { Installation } from '../../../api/administration.js';
import { useFormat } from '../../../format/use-format.js';
import { type Column, DataTable } from '../../../parts/DataTable.js';
import { ProviderName } from '../../../parts/ProviderName.js';

type Delivery = Installation['deliveries'][number];

/** How fresh the list of each organisation is, against what the region agreed on. */
export function DeliveriesPanel({ deliveries, dueDays }: { deliveries: Delivery[]; dueDays: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Delivery>[] = [
    {
      key: 'provider',
      header: t('installation.provider'),
      rowHeader: true,
      sortBy: ({ name }) => name,
      cell: ({ name }) => <ProviderName name={name} />,
    },
    {
      key: 'at',
      header: t('installation.delivered'),
      sortBy: ({ lastAt }) => lastAt ?? '',
      cell: ({ lastAt }) =>
        lastAt === null ? (
          t('installation.never')
        ) : (
          <span className="ds-nowrap">{format.moment(lastAt)}</span>
        ),
    },
    {
      key: 'state',
      header: t('installation.state'),
      sortBy: ({ lastAt, overdueDays }) => (lastAt === null ? Infinity : (overdueDays ?? 0)),
      cell: ({ lastAt, overdueDays }) => {
        if (lastAt === null) return '–';
        return overdueDays === null ? (
          t('installation.fresh')
        ) : (
          <span className="ds-beyond">{t('installation.overdue', { days: overdueDays })}</span>
        );
      },
    },
  ];
  return (
    <section
      className="ds-panel ds-stack ds-stack--tight ds-installation__wide"
      aria-labelledby="installation-deliveries"
    >
      <h2 id="installation-deliveries" className="ds-h2">
        {t('installation.deliveries')}
      </h2>
      {deliveries.length === 0 ? (
        <p>{t('installation.deliveriesNone')}</p>
      ) : (
        <DataTable
          caption={t('installation.deliveriesCaption')}
          columns={columns}
          rows={deliveries}
          rowKey={({ provider }) => provider}
          sort={{ key: 'state', descending: true }}
        />
      )}
      <p className="ds-small ds-soft">{t('installation.due', { days: dueDays })}</p>
    </section>
  );
}
