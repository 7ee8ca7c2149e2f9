import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Funnel } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { type AtKey, atKey } from './funnel-csv.js';

type Held = Funnel['held'][number];

/** Whose turn it is, for what and for how long. What waits for nobody is left out. */
export function FunnelHeld({ held }: Pick<Funnel, 'held'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = useMemo(() => held.filter(({ count }) => count !== 0), [held]);
  const columns = useMemo<Column<Held>[]>(
    () => [
      {
        ...{ key: 'by', header: t('funnel.held.by'), rowHeader: true },
        cell: ({ by }) => t(`funnel.holder.${by}`),
      },
      {
        ...{ key: 'at', header: t('funnel.held.at') },
        cell: (one) => t(`funnel.at.${atKey(one) as AtKey}`),
      },
      {
        ...{ key: 'count', header: t('funnel.held.count'), number: true },
        cell: ({ count }) => (count === null ? t('funnel.hidden') : format.number(count)),
      },
      {
        ...{ key: 'median', header: t('funnel.held.median'), number: true },
        cell: ({ count, medianDays }) => {
          if (medianDays !== null)
            return Number.isInteger(medianDays) ? format.number(medianDays) : format.decimal(medianDays);
          return count === null ? t('funnel.hidden') : '–';
        },
      },
    ],
    [format, t],
  );
  return (
    <section className="ds-stack ds-stack--tight" aria-labelledby="funnel-held">
      <h3 id="funnel-held" className="ds-h3">
        {t('funnel.held.title')}
      </h3>
      {rows.length === 0 ? (
        <p>{t('funnel.held.nobody')}</p>
      ) : (
        <DataTable caption={t('funnel.held.title')} columns={columns} rows={rows} rowKey={atKey} compact />
      )}
    </section>
  );
}
