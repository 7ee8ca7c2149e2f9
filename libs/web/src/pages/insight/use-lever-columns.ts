import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Levers } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import type { Column } from '../../parts/DataTable.js';

export type Lever = Levers['items'][number];

/** One for the table and for the file: in the file a number stays one. */
export interface LeverColumn extends Column<Lever> {
  readonly value: (lever: Lever) => string | number | null;
  readonly code?: (lever: Lever) => string | number | null;
}

/** People are counted in whole ks, so that a count is what it is at least. */
export function useAtLeast(k: number): (count: number) => string {
  const { t } = useTranslation();
  return (count) => (count === 0 ? t('levers.fewer', { k }) : t('levers.least', { count }));
}

export function useLeverColumns(k: number): LeverColumn[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useLanguage();
  const atLeast = useAtLeast(k);
  return useMemo(() => {
    const said = ({ label }: Lever): string => inLanguage(label, language);
    const between = ({ interval }: Lever): string =>
      interval === null ? t('levers.unproved') : t('levers.interval', interval);
    const people = (name: 'added' | 'removed'): LeverColumn => ({
      ...{ key: name, header: t(`levers.${name}`), number: true },
      sortBy: (lever) => lever[name],
      ...{ cell: (lever) => atLeast(lever[name]), value: (lever) => atLeast(lever[name]) },
    });
    return [
      {
        ...{ key: 'change', header: t('levers.change'), rowHeader: true },
        ...{ sortBy: said, cell: said, value: said },
        code: ({ kind, diagnosis }) => [kind, diagnosis].filter(Boolean).join(':'),
      },
      {
        ...{ key: 'weeks', header: t('levers.weeks'), number: true },
        sortBy: ({ weeks }) => weeks,
        cell: ({ weeks }) => format.number(weeks),
        value: ({ weeks }) => weeks,
      },
      {
        ...{ key: 'between', header: t('levers.between'), number: true },
        sortBy: ({ interval }) => interval?.low ?? null,
        ...{ cell: between, value: between },
      },
      people('added'),
      people('removed'),
    ] satisfies LeverColumn[];
  }, [atLeast, format, language, t]);
}
