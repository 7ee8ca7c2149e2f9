import { useTranslation } from 'react-i18next';
import type { WhatIf } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';
import { Alert } from '../../parts/Alert.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { ProviderName } from '../../parts/ProviderName.js';

interface Row {
  key: 'proposals' | 'breach' | 'weeks' | 'travel';
  before: number;
  after: number;
}
type About = WhatIf['about'][number];
type ProviderRow = About['providers'][number];

/** What the changes bring to one population, in words first, then in numbers. */
export function WhatIfResult({ answer, k }: { answer: About; k: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useLanguage();
  const [finding, ...more] = answer.words;
  const { before, after, proposals } = answer;
  if (before === null || after === null || proposals === null)
    return (
      <section className="ds-panel ds-stack" aria-labelledby="what-if-result">
        <h2 id="what-if-result" className="ds-h2">
          <span role="status">{finding ? finding[language] : t('whatIf.result')}</span>
        </h2>
        <p>{t('whatIf.few', { k })}</p>
      </section>
    );
  return (
    <section className="ds-panel ds-stack" aria-labelledby="what-if-result">
      <h2 id="what-if-result" className="ds-h2">
        <span role="status">{finding ? finding[language] : t('whatIf.result')}</span>
      </h2>
      {more.map((words) => (
        <p key={words.en}>{words[language]}</p>
      ))}
      <p>
        {t('whatIf.proposals', {
          k,
          moved: format.number(proposals.moved),
          added: format.number(proposals.added),
          removed: format.number(proposals.removed),
        })}
      </p>
      {after.stopped === 'clock' && (
        <Alert kind="warning">
          <p>{t('whatIf.outOfTime')}</p>
        </Alert>
      )}
      {before.levels && after.levels && (
        <Plans
          rows={[
            { key: 'proposals', before: before.proposals, after: after.proposals },
            { key: 'breach', before: before.levels.breach, after: after.levels.breach },
            { key: 'weeks', before: before.levels.weeks, after: after.levels.weeks },
            { key: 'travel', before: Math.abs(before.levels.travel), after: Math.abs(after.levels.travel) },
          ]}
        />
      )}
      <Providers rows={answer.providers} k={k} />
      <p className="ds-small ds-soft">{t('whatIf.note', { k })}</p>
    </section>
  );
}

function useDifference(): (before: number, after: number) => string {
  const format = useFormat();
  return (before, after) =>
    before === after ? '0' : `${after > before ? '+' : '−'}${format.number(Math.abs(after - before))}`;
}

function Plans({ rows }: { rows: Row[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const difference = useDifference();
  const columns: Column<Row>[] = [
    { key: 'what', header: t('whatIf.col.what'), rowHeader: true, cell: (row) => t(`whatIf.row.${row.key}`) },
    { key: 'before', header: t('whatIf.col.before'), number: true, cell: (row) => format.number(row.before) },
    { key: 'after', header: t('whatIf.col.after'), number: true, cell: (row) => format.number(row.after) },
    {
      key: 'difference',
      header: t('whatIf.col.difference'),
      number: true,
      cell: (row) => <span className="ds-strong">{difference(row.before, row.after)}</span>,
    },
  ];
  return <DataTable caption={t('whatIf.plans')} columns={columns} rows={rows} rowKey={(row) => row.key} />;
}

/** Only where something changes: the others would hide it. */
function Providers({ rows, k }: { rows: ProviderRow[]; k: number }) {
  const { t } = useTranslation();
  const difference = useDifference();
  const changed = rows.filter((row) => row.in.before !== row.in.after || row.out.before !== row.out.after);
  const way = (way: 'in' | 'out') => ({
    key: way,
    header: t(`whatIf.col.${way}`),
    number: true,
    sortBy: (row: ProviderRow) => (row[way].after ?? 0) - (row[way].before ?? 0),
    cell: (row: ProviderRow) => {
      const { before, after } = row[way];
      if (before === null && after === null) return <span className="ds-soft">{t('whatIf.hidden')}</span>;
      return (
        <>
          {before ?? t('whatIf.hidden')} → {after ?? t('whatIf.hidden')}{' '}
          {before !== null && after !== null && (
            <span className="ds-soft">({difference(before, after)})</span>
          )}
        </>
      );
    },
  });
  const columns: Column<ProviderRow>[] = [
    {
      key: 'provider',
      header: t('whatIf.field.provider'),
      rowHeader: true,
      sortBy: (row) => row.provider.name,
      cell: (row) => <ProviderName name={row.provider.name} />,
    },
    way('in'),
    way('out'),
  ];
  return (
    <>
      <h3 className="ds-h3">{t('whatIf.providers')}</h3>
      {changed.length === 0 ? (
        <p className="ds-soft">{t('whatIf.noProviders', { k })}</p>
      ) : (
        <DataTable
          caption={t('whatIf.providers')}
          columns={columns}
          rows={changed}
          rowKey={(row) => row.provider.id}
        />
      )}
    </>
  );
}
