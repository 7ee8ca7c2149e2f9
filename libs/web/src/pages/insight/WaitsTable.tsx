import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure, MeasureName, WaitFigure, Waits } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { NormBar } from './NormBar.js';
import type { View } from './insight-search.js';

type Group = Waits['groups'][number];
const MEASURES: MeasureName[] = ['intake', 'treatment', 'total'];

type Absent = (figure: WaitFigure, measure?: Measure) => string;

/**
 * What is hidden is said to be, never 0 and never "< 10": it may be large, and hidden to protect another. Which of the
 * two it is would say a little of the count. Unknown is a dash.
 */
const absentIn =
  (hidden: string): Absent =>
  (figure, measure) =>
    figure.suppressed || measure?.reasonAbsent === 'suppressed' ? hidden : '–';

export function WaitsTable({ waits, view }: { waits: Waits; view: Exclude<View, 'regio'> }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const columns = useMemo<Column<Group>[]>(() => {
    const absent = absentIn(t('insight.hidden'));
    const normOf = (name: MeasureName): number | null => waits.norm && waits.norm[name];
    const scale = (name: MeasureName): number =>
      Math.max((normOf(name) ?? 0) * 2, ...waits.groups.map((group) => group.figure[name].meanWeeks ?? 0));
    return [
      {
        key: 'label',
        header: t(`insight.group.${view}`),
        rowHeader: true,
        sortBy: (group) => inLanguage(group.label, language),
        cell: (group) => <ProviderName name={inLanguage(group.label, language)} />,
      },
      {
        key: 'places',
        header: t('insight.places'),
        number: true,
        sortBy: (group) => group.figure.places,
        cell: ({ figure }) => (figure.places === null ? absent(figure) : format.number(figure.places)),
      },
      ...MEASURES.map((name): Column<Group> => ({
        key: name,
        header:
          normOf(name) === null
            ? t('insight.measureWithoutNorm', { measure: t(`measure.${name}`) })
            : t('insight.measureHeader', { measure: t(`measure.${name}`), norm: normOf(name) }),
        sortBy: (group) => group.figure[name].meanWeeks,
        cell: ({ figure }) => {
          const mean = figure[name].meanWeeks;
          if (mean === null) return absent(figure, figure[name]);
          return (
            <div className="ds-cell">
              <NormBar small weeks={mean} norm={normOf(name)} scale={scale(name)} />
              <span>{format.decimal(mean)}</span>
            </div>
          );
        },
      })),
      {
        key: 'beyond',
        header: t('insight.beyondCount'),
        number: true,
        sortBy: (group) => group.figure.total.beyondNorm,
        cell: ({ figure }) =>
          figure.total.beyondNorm === null
            ? absent(figure, figure.total)
            : format.number(figure.total.beyondNorm),
      },
      {
        key: 'share',
        header: t('insight.beyondShare'),
        number: true,
        sortBy: (group) => group.figure.total.shareBeyondNorm,
        cell: ({ figure }) =>
          figure.total.shareBeyondNorm === null
            ? absent(figure, figure.total)
            : format.percent(figure.total.shareBeyondNorm),
      },
    ];
  }, [waits, view, language, format, t]);
  return (
    <DataTable
      caption={t(`insight.tableTitle.${view}`)}
      columns={columns}
      rows={waits.groups}
      rowKey={(group) => group.key}
      sort={{ key: 'total', descending: true }}
    />
  );
}
