import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { receiptQuery } from '../../api/deliveries.js';
import type { Receipt, RowRefusal } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { Alert } from '../../parts/Alert.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Downloads } from '../../parts/Downloads.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import './deliver.css';
import { ReceiptFigures } from './ReceiptFigures.js';
import { useReceiptKind } from './use-receipt-kind.js';

const route = getRouteApi('/aanleveren/$id');
export function ReceiptPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = useReceiptKind();
  const { id } = route.useParams();
  const query = useQuery(receiptQuery(id));
  const name = query.data
    ? t('receipt.name', { moment: format.moment(query.data.receivedAt) })
    : t('receipt.title');
  return (
    <Page
      title={name}
      name={name}
      crumbs={[{ label: t('stages.deliver'), to: '/aanleveren' }]}
      lead={query.data && kind(query.data)}
    >
      <Loaded query={query}>{(receipt) => <Body receipt={receipt} />}</Loaded>
    </Page>
  );
}

function Body({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  return (
    <>
      {receipt.dryRun && (
        <Alert kind="info">
          <p>{t('receipt.dryRunText')}</p>
        </Alert>
      )}
      <ReceiptFigures receipt={receipt} panel />
      {receipt.refused === 0 ? (
        <Alert kind="ok">
          <p>{t('receipt.allTaken')}</p>
        </Alert>
      ) : (
        <Refusals receipt={receipt} />
      )}
    </>
  );
}

function Refusals({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useLanguage();
  const refusals = receipt.refusals;
  const columns: Column<RowRefusal>[] = [
    {
      key: 'row',
      header: t('receipt.row'),
      rowHeader: true,
      sortBy: (refusal) => refusal.row,
      cell: (refusal) => (refusal.row === 0 ? t('receipt.allRows') : format.number(refusal.row)),
    },
    {
      key: 'field',
      header: t('receipt.field'),
      sortBy: (refusal) => refusal.field,
      cell: (refusal) => <code>{refusal.field}</code>,
    },
    { key: 'why', header: t('receipt.why'), wide: true, cell: (refusal) => inLanguage(refusal, language) },
  ];
  return (
    <section className="ds-panel ds-stack" aria-labelledby="refused">
      <h2 id="refused" className="ds-h2">
        {t('receipt.refusedTitle', { count: receipt.refused })}
      </h2>
      <p>{t('receipt.refusedText')}</p>
      {receipt.kept > 0 && <p>{t('receipt.keptText', { count: receipt.kept })}</p>}
      <DataTable
        caption={t('receipt.refusedTitle', { count: receipt.refused })}
        columns={columns}
        rows={refusals}
        rowKey={(refusal) => `${refusal.row}:${refusal.field}:${refusal.code}`}
        sort={{ key: 'row', descending: false }}
      />
      <Downloads
        name={t('download.file.refused')}
        sheet={{
          title: t('receipt.name', { moment: format.moment(receipt.receivedAt) }),
          about: [
            t('receipt.refusedTitle', { count: receipt.refused }),
            ...(refusals.length < receipt.refused
              ? [t('receipt.firstShown', { shown: refusals.length })]
              : []),
          ],
          columns: [
            {
              key: 'row',
              header: t('receipt.row'),
              cell: ({ row }) => (row === 0 ? t('receipt.allRows') : row),
              code: ({ row }) => row,
            },
            { key: 'field', header: t('receipt.field'), cell: ({ field }) => field },
            {
              key: 'problem',
              header: t('receipt.why'),
              cell: (refusal) => inLanguage(refusal, language),
              code: ({ code }) => code,
            },
          ],
        }}
        rows={() => refusals}
      />
      {refusals.length < receipt.refused && (
        <p className="ds-soft">{t('receipt.firstShown', { shown: refusals.length })}</p>
      )}
    </section>
  );
}
