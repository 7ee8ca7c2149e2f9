import { useTranslation } from 'react-i18next';
import type { Installation } from '../../../api/administration.js';
import { useFormat } from '../../../format/use-format.js';
import { type Column, DataTable } from '../../../parts/DataTable.js';

type Line = Installation['scheduled'][number];

const stateOf = ({ continuous, lastAt, late, always }: Line) => {
  if (continuous) return lastAt === null ? ('elsewhere' as const) : ('continuous' as const);
  if (late) return 'late' as const;
  if (!always) return 'needed' as const;
  return lastAt === null ? ('notYet' as const) : ('fine' as const);
};

/** What happens by the clock: when it was last done, and when it is due next. */
export function TimetablePanel({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Line>[] = [
    {
      key: 'what',
      header: t('installation.what'),
      rowHeader: true,
      cell: ({ name }) => t(`installation.scheduled.${name}`),
    },
    {
      key: 'last',
      header: t('installation.last'),
      sortBy: ({ lastAt }) => lastAt,
      cell: ({ continuous, lastAt }) =>
        lastAt === null ? (
          <span className="ds-soft">{continuous ? '–' : t('installation.notLately')}</span>
        ) : (
          <span className="ds-nowrap">{format.moment(lastAt)}</span>
        ),
    },
    {
      key: 'next',
      header: t('installation.next'),
      sortBy: ({ nextAt }) => nextAt,
      cell: ({ nextAt }) =>
        nextAt === null ? '–' : <span className="ds-nowrap">{format.moment(nextAt)}</span>,
    },
    {
      key: 'state',
      header: t('installation.state'),
      wide: true,
      sortBy: stateOf,
      cell: (line) => (
        <span className={line.late ? 'ds-beyond ds-strong' : undefined}>
          {t(`installation.is.${stateOf(line)}`)}
        </span>
      ),
    },
  ];
  return (
    <section
      className="ds-panel ds-stack ds-stack--tight ds-installation__wide"
      aria-labelledby="installation-timetable"
    >
      <h2 id="installation-timetable" className="ds-h2">
        {t('installation.timetable')}
      </h2>
      <DataTable
        caption={t('installation.timetableCaption')}
        columns={columns}
        rows={lines}
        rowKey={({ name }) => name}
      />
      {lines.some(({ late }) => late) && <p className="ds-small">{t('installation.lateNote')}</p>}
    </section>
  );
}
