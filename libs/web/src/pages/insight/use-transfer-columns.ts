import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transfers } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import type { Column } from '../../parts/DataTable.js';

export type TransferMonth = Transfers['months'][number];

/** One for the table and for the file: in the file a number stays one. */
export interface TransferColumn extends Column<TransferMonth> {
  readonly value: (month: TransferMonth) => string | number | null;
  /** For a program, where that is something else. */
  readonly code?: (month: TransferMonth) => string | number | null;
}

const STEPS = ['proposed', 'offered', 'accepted', 'started', 'returned'] as const;
const SPARED = ['sparedWeeks', 'expectedWeeks'] as const;
const FLOWS = ['intakes', 'departures', 'cleaned'] as const;
type Name = (typeof STEPS | typeof SPARED | typeof FLOWS)[number] | 'bridging';

export function useTransferColumns(): TransferColumn[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const hidden = t('transfers.hidden');
    const ofSteps = ({ absent }: TransferMonth): string =>
      absent === null ? hidden : t(absent === 'before' ? 'transfers.none' : 'transfers.notWhole');
    const ofFlows = ({ flowAbsent }: TransferMonth): string =>
      flowAbsent === null ? hidden : t('transfers.notWhole');
    const ofSpared = (month: TransferMonth): string => {
      if (month.absent !== null) return ofSteps(month);
      if (month.sparedAbsent === 'none') return '–';
      return month.sparedAbsent === 'unknown' ? t('transfers.unknown') : hidden;
    };
    const number = (
      name: Name,
      absent: (month: TransferMonth) => string,
      written: (value: number) => string,
    ): TransferColumn => ({
      ...{ key: name, header: t(`transfers.${name}`), number: true },
      sortBy: (month) => month[name],
      cell: (month) => {
        const value = month[name];
        return value === null ? absent(month) : written(value);
      },
      value: (month) => month[name] ?? absent(month),
    });
    return [
      {
        ...{ key: 'month', header: t('transfers.month'), rowHeader: true },
        sortBy: ({ month }) => month,
        ...{ cell: ({ month }) => format.month(month), value: ({ month }) => format.month(month) },
        code: ({ month }) => month,
      },
      ...STEPS.map((name) => number(name, ofSteps, format.number)),
      ...SPARED.map((name) => number(name, ofSpared, format.decimal)),
      ...FLOWS.map((name) => number(name, ofFlows, format.number)),
      number('bridging', ofSteps, format.number),
    ] satisfies TransferColumn[];
  }, [format, t]);
}
