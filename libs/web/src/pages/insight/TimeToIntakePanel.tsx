import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeToIntakeQuery } from '../../api/insight.js';
import type { Population, TimeToIntake } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { Empty } from '../../parts/States.js';
import { useRelease } from './use-release.js';
import { Published } from './Published.js';

type Point = TimeToIntake['points'][number];
const PARTS = ['intake', 'left', 'moved', 'waiting'] as const;

/** How long it takes: what had become of registrations after so many weeks. */
export function TimeToIntakePanel({ population }: { population: Population }) {
  const query = useQuery(timeToIntakeQuery(population, useRelease()));
  return <Published query={query}>{(found) => <Panel found={found} />}</Published>;
}

function Panel({ found }: { found: TimeToIntake }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const { absent, observedFrom, observedUntil, k } = found;
  if (absent !== null || observedFrom === null || observedUntil === null)
    return (
      <Empty title={t('timeToIntake.empty')}>
        <p>{t(`timeToIntake.emptyNext.${absent ?? 'no-places'}`, { k })}</p>
      </Empty>
    );
  return (
    <section className="ds-panel ds-stack" aria-labelledby="time-to-intake">
      <div className="ds-row ds-row--apart">
        <h2 id="time-to-intake" className="ds-h2">
          <Finding found={found} />
        </h2>
        <Definition of={t('timeToIntake.title')}>{inLanguage(found.definition, language)}</Definition>
      </div>
      <Shares found={found} />
      <p className="ds-small ds-soft">
        {t('timeToIntake.asOf', {
          from: format.date(observedFrom),
          until: format.date(observedUntil),
          date: format.date(found.asOf),
          k,
        })}
      </p>
    </section>
  );
}

/** What a board member should take home of it. */
function Finding({ found: { points, norm, medianWeeks } }: { found: TimeToIntake }) {
  const { t } = useTranslation();
  const format = useFormat();
  const within = points.find(({ weeks }) => weeks === norm)?.shares?.intake ?? null;
  const share = within === null ? '' : format.percent(within);
  if (norm !== null && within !== null)
    return medianWeeks === null
      ? t('timeToIntake.finding.norm', { share, norm })
      : t('timeToIntake.finding.both', { share, norm, weeks: medianWeeks });
  return medianWeeks === null
    ? t('timeToIntake.title')
    : t('timeToIntake.finding.median', { weeks: medianWeeks });
}

function Shares({ found: { points, norm } }: { found: TimeToIntake }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<Point>[]>(
    () => [
      {
        ...{ key: 'weeks', header: t('timeToIntake.within'), rowHeader: true },
        cell: ({ weeks }) =>
          weeks === norm
            ? t('timeToIntake.weeksOfNorm', { n: weeks })
            : t('timeToIntake.weeks', { n: weeks }),
      },
      {
        ...{ key: 'bar', header: t('timeToIntake.bar'), wide: true },
        cell: ({ shares }) => <SharesBar shares={shares} />,
      },
      ...PARTS.map((part): Column<Point> => ({
        ...{ key: part, header: t(`timeToIntake.${part}`), number: true },
        cell: ({ shares, interval }) => {
          if (shares === null) return t('timeToIntake.hidden');
          const [low, high] = interval ?? [];
          const said = format.percent(shares[part]);
          if (part !== 'intake' || low === undefined || high === undefined) return said;
          return (
            <>
              {said}{' '}
              <span className="ds-soft">
                ({t('timeToIntake.interval', { low: format.percent(low), high: format.percent(high) })})
              </span>
            </>
          );
        },
      })),
    ],
    [norm, format, t],
  );
  return (
    <DataTable
      caption={t('timeToIntake.table')}
      columns={columns}
      rows={points}
      rowKey={({ weeks }) => String(weeks)}
    />
  );
}

/** The four shares side by side; the numbers stand beside them. */
function SharesBar({ shares }: Pick<Point, 'shares'>) {
  if (shares === null) return null;
  return (
    <div className="ds-shares" aria-hidden="true">
      {PARTS.map((part) => (
        <span key={part} className={`ds-shares__${part}`} style={{ flexGrow: shares[part] }} />
      ))}
    </div>
  );
}
