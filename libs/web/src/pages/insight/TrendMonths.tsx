import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trend } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { textOf } from './trend-csv.js';

type Month = Trend['months'][number];

/** The same figures as the chart, month by month, the latest first. */
export function TrendMonths({ trend, group }: { trend: Trend; group: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<Month>[]>(() => {
    const absent = (month: Month): string => textOf(month.absent, (reason) => t(`trend.absent.${reason}`));
    const number = (
      key: string,
      header: string,
      value: (month: Month) => number | null,
      written: (value: number) => string,
    ): Column<Month> => ({
      ...{ key, header, number: true, sortBy: value },
      cell: (month) => {
        const found = value(month);
        return found === null ? absent(month) : written(found);
      },
    });
    return [
      {
        ...{ key: 'month', header: t('trend.month'), rowHeader: true },
        sortBy: ({ month }) => month,
        cell: ({ month }) => format.month(month),
      },
      number('places', t('trend.places'), ({ places }) => places, format.number),
      ...(trend.norm === null
        ? []
        : [number('share', t('trend.share'), ({ share }) => share, format.percent)]),
      number('median', t('trend.median'), ({ medianWeeks }) => medianWeeks, format.decimal),
      // Only where it is not the same each month: then it says why a line moves.
      ...(new Set(trend.months.map(({ providers }) => providers)).size > 1
        ? [number('providers', t('trend.providers'), ({ providers }) => providers, format.number)]
        : []),
    ];
  }, [trend.norm, trend.months, format, t]);
  return (
    <div className="ds-trend__table">
      <DataTable
        caption={t('trend.table', { group })}
        columns={columns}
        rows={trend.months}
        rowKey={({ month }) => month}
        sort={{ key: 'month', descending: true }}
        compact
      />
    </div>
  );
}
