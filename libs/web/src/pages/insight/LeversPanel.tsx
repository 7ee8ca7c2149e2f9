import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { leversQuery } from '../../api/insight.js';
import type { Levers, Population } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { Downloads } from '../../parts/Downloads.js';
import { Empty } from '../../parts/States.js';
import { Published } from './Published.js';
import { useLeverColumns } from './use-lever-columns.js';
import { useRelease } from './use-release.js';

/** The ten changes that would help most: what the sentence at the top rests on. */
export function LeversPanel({ population }: { population: Population }) {
  const query = useQuery(leversQuery(population, useRelease()));
  return <Published query={query}>{(levers) => <Panel levers={levers} />}</Published>;
}

function Panel({ levers }: { levers: Levers }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useLanguage();
  const columns = useLeverColumns(levers.k);
  const { items, absent, asOf, runAt, tried, untried, population } = levers;
  if (items.length === 0 || runAt === null)
    return (
      <Empty title={t('levers.empty')}>
        <p>{t(`levers.emptyNext.${absent ?? 'none'}`)}</p>
      </Empty>
    );
  const source = [
    t('levers.asOf', { run: format.date(runAt), date: format.date(asOf), tried }),
    ...(untried > 0 ? [t('levers.untried', { untried })] : []),
  ].join(' ');
  return (
    <section className="ds-panel ds-stack" aria-labelledby="levers">
      <div className="ds-row ds-row--apart">
        <h2 id="levers" className="ds-h2">
          {t('levers.title')}
        </h2>
        <Definition of={t('levers.title')}>{inLanguage(levers.definition, language)}</Definition>
      </div>
      <DataTable
        caption={t('levers.title')}
        columns={columns}
        rows={items}
        rowKey={({ kind, diagnosis }) => `${kind}:${diagnosis ?? ''}`}
        sort={{ key: 'weeks', descending: true }}
      />
      <div className="ds-row ds-row--apart">
        <p className="ds-small ds-soft">{source}</p>
        <Downloads
          name={`wat-helpt-${population}-${asOf.slice(0, 10)}`}
          sheet={{
            title: `${t('levers.title')}: ${t(`insight.population.${population}`)}`,
            about: [source],
            columns: columns.map(({ key, header, value, code = value }) => ({
              ...{ key, header, code },
              cell: value,
            })),
          }}
          rows={() => items}
        />
      </div>
    </section>
  );
}
