import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
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
import { DeliverFile } from './file/DeliverFile.js';
import { DiagnosisCodes } from './DiagnosisCodes.js';
import { type ReceiptCount, type ReceiptGroup, receiptGroups } from './receipt-groups.js';
import { HowToPush } from './HowToPush.js';
import { UnknownWaits } from './UnknownWaits.js';
import { useReceiptKind } from './use-receipt-kind.js';

export function ReceiptsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const query = useQuery(receiptsQuery);
  const [isDelivering, setDelivering] = useState(false);
  return (
    <Page title={t('stages.deliver')} name={t('stages.deliver')} lead={t('deliver.lead')}>
      {may(session, 'waiting-list:push') && <DeliverFile onActive={setDelivering} />}
      {!isDelivering && (
        <>
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
          {may(session, 'waiting-list:read') && (
            <p>
              <Link to="/aanleveren/kwaliteit">{t('quality.link')}</Link>
            </p>
          )}
          {may(session, 'waiting-list:clean') && (
            <p>
              <Link to="/wachtlijst/nog-wachtend">{t('stillWaiting.link')}</Link>
            </p>
          )}
          {may(session, 'webhooks:manage') && (
            <p>
              <Link to="/aanleveren/webhooks">{t('webhooks.link')}</Link>
            </p>
          )}
          <HowToPush />
          <DiagnosisCodes />
        </>
      )}
    </Page>
  );
}

/** Receipts of one minute are one line that opens. */
function Receipts({ items }: { items: ReceiptSummary[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = useReceiptKind();
  const number = (key: Exclude<ReceiptCount, 'refused'>): Column<ReceiptGroup> => ({
    key,
    header: t(`receipt.${key}`),
    number: true,
    sortBy: ({ counts }) => counts[key],
    cell: ({ counts }) => format.number(counts[key]),
  });
  const columns: Column<ReceiptGroup>[] = [
    {
      key: 'at',
      header: t('receipt.at'),
      rowHeader: true,
      sortBy: ({ receipts: [newest] }) => newest.receivedAt,
      cell: ({ receipts: [newest, ...more] }) =>
        more.length === 0 ? <ReceiptLink receipt={newest} /> : format.moment(newest.receivedAt),
    },
    {
      key: 'kind',
      header: t('receipt.kind'),
      wide: true,
      cell: ({ receipts }) =>
        receipts.length === 1 ? (
          kind(receipts[0])
        ) : (
          <details>
            <summary>
              {kind(receipts[0])} · {t('receipt.together', { count: receipts.length })}
            </summary>
            <ul className="ds-bullets">
              {receipts.map((receipt) => (
                <li key={receipt.id ?? receipt.receivedAt}>
                  <ReceiptLink receipt={receipt} exact />{' '}
                  <span className="ds-soft">
                    {t('receipt.rows')} {format.number(receipt.rows)}
                    {receipt.refused > 0 && ` · ${t('receipt.refused')} ${format.number(receipt.refused)}`}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ),
    },
    number('rows'),
    number('created'),
    number('changed'),
    number('unchanged'),
    number('removed'),
    {
      key: 'refused',
      header: t('receipt.refused'),
      number: true,
      sortBy: ({ counts }) => counts.refused,
      cell: ({ receipts: [newest, ...more], counts: { refused } }) =>
        refused === 0 ? (
          '0'
        ) : more.length > 0 ? (
          <span className="ds-refused">{format.number(refused)}</span>
        ) : (
          <Link className="ds-refused" to="/aanleveren/$id" params={{ id: newest.id ?? '' }}>
            {format.number(refused)}
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
        rows={receiptGroups(items)}
        rowKey={({ key }) => key}
        sort={{ key: 'at', descending: true }}
      />
    </section>
  );
}

/** @param exact to the second, among others of the same minute */
function ReceiptLink({ receipt, exact = false }: { receipt: ReceiptSummary; exact?: boolean }) {
  const format = useFormat();
  return (
    <Link to="/aanleveren/$id" params={{ id: receipt.id ?? '' }}>
      {exact ? format.instant(receipt.receivedAt) : format.moment(receipt.receivedAt)}
    </Link>
  );
}
