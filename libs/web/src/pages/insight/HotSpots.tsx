import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queuesQuery } from '../../api/insight.js';
import type { Population, Queues } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { Downloads } from '../../parts/Downloads.js';
import { Empty } from '../../parts/States.js';
import { HotSpotFinding } from './HotSpotFinding.js';
import { heatOf, type HotSpotLine, hotSpotLines } from './hot-spots.js';
import { useRelease } from './use-release.js';
import { Published } from './Published.js';

type Row = Queues['rows'][number];

/** Which need in which municipality has waited longest: a map that is a table. */
export function HotSpots({ population }: { population: Population }) {
  const query = useQuery(queuesQuery(population, useRelease()));
  return <Published query={query}>{(queues) => <Panel queues={queues} />}</Published>;
}

function Panel({ queues }: { queues: Queues }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (queues.absent !== null || queues.rows.length === 0)
    return (
      <Empty title={t('hotSpots.empty')}>
        <p>{t(`queues.emptyNext.${queues.absent ?? 'none'}`)}</p>
      </Empty>
    );
  return (
    <section className="ds-panel ds-stack ds-many-columns" aria-labelledby="hot-spots">
      <div className="ds-row ds-row--apart">
        <div>
          <h2 id="hot-spots" className="ds-h2">
            <HotSpotFinding queues={queues} />
          </h2>
          <p className="ds-small">{t('hotSpots.what')}</p>
        </div>
        <Definition of={t('hotSpots.title')}>
          {`${t('hotSpots.definition')} ${inLanguage(queues.definition, language)}`}
        </Definition>
      </div>
      <Matrix queues={queues} />
    </section>
  );
}

interface Place extends Column<HotSpotLine> {
  readonly text: (line: HotSpotLine) => string | number;
}

function Matrix({ queues }: { queues: Queues }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const { norm, areas } = queues;
  const lines = useMemo(() => hotSpotLines(queues), [queues]);
  const columns = useMemo<Place[]>(() => {
    const place = (key: string, header: string, of: (line: HotSpotLine) => Row | undefined): Place => {
      const absent = (row: Row | undefined): string => (row?.figure === null ? t('queues.hidden') : '–');
      const weeks = (line: HotSpotLine): number | null => of(line)?.figure?.meanWait ?? null;
      return {
        ...{ key, header, number: true, sortBy: weeks },
        text: (line) => weeks(line) ?? absent(of(line)),
        cell: (line) => {
          const found = weeks(line);
          if (found === null) return <span className="ds-soft ds-small">{absent(of(line))}</span>;
          return <span className={`ds-heat ds-heat--${heatOf(found, norm)}`}>{format.decimal(found)}</span>;
        },
      };
    };
    const label = ({ whole }: HotSpotLine): string => inLanguage(whole.label, language);
    return [
      {
        ...{ key: 'group', header: t('queues.group'), rowHeader: true, sortBy: label },
        cell: label,
        text: label,
      },
      place('region', t('queues.region'), ({ whole }) => whole),
      ...areas.map(({ key, name }) => place(key, name, ({ byArea }) => byArea.get(key))),
    ];
  }, [areas, norm, language, format, t]);
  const source = t('hotSpots.asOf', {
    ...{ until: format.date(queues.until ?? ''), date: format.date(queues.asOf) },
    ...{ lists: queues.lists, all: queues.allLists, k: queues.k },
  });
  const sheet = {
    title: `${t('hotSpots.title')}: ${t(`insight.population.${queues.population}`)}`,
    about: [t('hotSpots.what'), source],
    columns: columns.map(({ key, header, text }) => ({ key, header, cell: text })),
  };
  return (
    <>
      <DataTable
        caption={t('hotSpots.title')}
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
        sort={{ key: 'region', descending: true }}
        compact
      />
      {norm !== null && (
        <ul className="ds-legend">
          {(['within', 'once', 'twice', 'more'] as const).map((name, heat) => (
            <li key={name}>
              <span className={`ds-legend__key ds-heat ds-heat--${heat}`} aria-hidden="true" />
              {t(`hotSpots.heat.${name}`, { weeks: norm * Math.min(heat + 1, 3) })}
            </li>
          ))}
        </ul>
      )}
      <div className="ds-row ds-row--apart">
        <p className="ds-small ds-soft">{source}</p>
        <Downloads
          name={`knelpunten-${queues.population}-${queues.asOf.slice(0, 10)}`}
          sheet={sheet}
          rows={() => lines}
        />
      </div>
    </>
  );
}
