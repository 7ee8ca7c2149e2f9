import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { receiptsQuery } from '../../api/deliveries.js';
import type { ReceiptSummary } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Empty } from '../../parts/States.js';
import './deliver.css';
import { DiagnosisCodes } from './DiagnosisCodes.js';
import { HowToPush } from './HowToPush.js';
import { UnknownWaits } from './UnknownWaits.js';
import { useReceiptKind } from './use-receipt-kind.js';

export function ReceiptsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const query = useQuery(receiptsQuery);
  return (
    <Page title={t('stages.deliver')} name={t('stages.deliver')} lead={t('deliver.lead')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('deliver.empty')}>
              <p>{t('deliver.emptyNext')}</p>
            </Empty>
          ) : (
            <Receipts items={items} />
          )
        }
      </Loaded>
      {may(session, 'waiting-list:read') && <UnknownWaits />}
      {may(session, 'webhooks:manage') && (
        <p>
          <Link to="/aanleveren/webhooks">{t('webhooks.link')}</Link>
        </p>
      )}
      <HowToPush />
      <DiagnosisCodes />
    </Page>
  );
}

function Receipts({ items }: { items: ReceiptSummary[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = useReceiptKind();
  const number = (key: 'rows' | 'created' | 'changed' | 'unchanged' | 'removed'): Column<ReceiptSummary> => ({
    key,
    header: t(`receipt.${key}`),
    number: true,
    sortBy: (receipt) => receipt[key],
    cell: (receipt) => format.number(receipt[key]),
  });
  const columns: Column<ReceiptSummary>[] = [
    {
      key: 'at',
      header: t('receipt.at'),
      rowHeader: true,
      sortBy: (receipt) => receipt.receivedAt,
      cell: (receipt) => (
        <Link to="/aanleveren/$id" params={{ id: receipt.id ?? '' }}>
          {format.moment(receipt.receivedAt)}
        </Link>
      ),
    },
    { key: 'kind', header: t('receipt.kind'), wide: true, cell: kind },
    number('rows'),
    number('created'),
    number('changed'),
    number('unchanged'),
    number('removed'),
    {
      key: 'refused',
      header: t('receipt.refused'),
      number: true,
      sortBy: (receipt) => receipt.refused,
      cell: (receipt) =>
        receipt.refused === 0 ? (
          '0'
        ) : (
          <Link className="ds-refused" to="/aanleveren/$id" params={{ id: receipt.id ?? '' }}>
            {format.number(receipt.refused)}
            <span className="ds-unseen"> {t('receipt.showRefused')}</span>
          </Link>
        ),
    },
  ];
  return (
    <section className="ds-panel">
      <DataTable
        caption={t('receipt.caption')}
        columns={columns}
        rows={items}
        rowKey={(receipt) => receipt.id ?? receipt.receivedAt}
        sort={{ key: 'at', descending: true }}
      />
    </section>
  );
}
