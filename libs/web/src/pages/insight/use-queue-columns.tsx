import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queues } from '../../api/types.js';
import type { Sheet } from '../../format/sheet.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import type { Column } from '../../parts/DataTable.js';

export type ListRow = Queues['rows'][number];
type Figure = NonNullable<ListRow['figure']>;

/** One for the table and for the file: in the file a number stays one. */
export interface QueueColumn extends Column<ListRow> {
  readonly value: (row: ListRow) => string | number | null;
  /** For a program, where that is something else. */
  readonly code?: (row: ListRow) => string | number | null;
}

const NUMBERS = ['demand', 'capacity', 'load', 'queueSize'] as const;
const BY_NORM = ['targetQueueSize', 'neededCapacity', 'pressure'] as const;
type NumberName = (typeof NUMBERS)[number] | (typeof BY_NORM)[number] | 'cleaned';

/** @param norm whether one holds: without it there is nothing to say of targets */
export function useQueueColumns(norm: boolean): QueueColumn[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  return useMemo(() => {
    const hidden = t('queues.hidden');
    const absent = (name: NumberName): string => {
      if (name === 'capacity' || name === 'load') return t('queues.nobodyWent');
      return name === 'cleaned' ? hidden : '–';
    };
    const written = (name: NumberName, figure: Figure): string => {
      const value = figure[name];
      if (value === null) return absent(name);
      if (name === 'load') return format.percent(value);
      return name === 'queueSize' ? format.number(value) : format.decimal(value);
    };
    const number = (name: NumberName): QueueColumn => ({
      ...{ key: name, header: t(`queues.${name}`), number: true },
      sortBy: ({ figure }) => figure?.[name] ?? null,
      cell: ({ figure }) => (figure === null ? hidden : written(name, figure)),
      value: ({ figure }) => (figure === null ? hidden : (figure[name] ?? absent(name))),
    });
    const label = ({ label: both }: ListRow): string => inLanguage(both, language);
    const balance = ({ figure }: ListRow): string =>
      figure === null ? hidden : t(`queues.balances.${figure.balance}`);
    return [
      {
        ...{ key: 'diagnosis', header: t('queues.group'), rowHeader: true },
        ...{ sortBy: label, cell: label, value: label, code: ({ key }: ListRow) => key },
      },
      {
        ...{ key: 'balance', header: t('queues.balance'), value: balance },
        cell: (row) => (
          <span className={row.figure?.balance === 'short' ? 'ds-beyond' : undefined}>{balance(row)}</span>
        ),
        code: ({ figure }) => figure?.balance ?? hidden,
      },
      ...[...NUMBERS, ...(norm ? BY_NORM : []), 'cleaned' as const].map(number),
    ];
  }, [norm, language, format, t]);
}

export function useQueueSheet(columns: readonly QueueColumn[], title: string, about: string): Sheet<ListRow> {
  return {
    ...{ title, about: [about] },
    columns: columns.map(({ key, header, value, code = value }) => ({
      ...{ key, header, code },
      cell: value,
    })),
  };
}
