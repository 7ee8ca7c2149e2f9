import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shares } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import type { SharedBy } from './run-search.js';

/** A group, or several bands that lie side by side: they have no name of their own. */
type Group = Pick<Shares['tables'][number]['groups'][number], 'key'> & { readonly name?: string | null };

/** A group in words: a band of weeks or years, a municipality, or what the code lists call it. */
export function useShareLabel(by: SharedBy): (group: Group) => string {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  return useCallback(
    ({ key, name }: Group): string => {
      if (by === 'waited' || by === 'age') {
        const [from, to] = key.split('-');
        const unit = by === 'waited' ? 'weeks' : 'years';
        return to === ''
          ? t(`shares.${unit}From`, { from: format.number(Number(from)) })
          : t(`shares.${unit}`, { from: format.number(Number(from)), to: format.number(Number(to)) });
      }
      if (by === 'area') return name ?? key;
      if (by === 'insurer') return key === '' ? t('shares.noInsurer') : codes.label('insurers', key);
      return codes.label(
        ({ severity: 'severities', language: 'languages', diagnosis: 'diagnoses' } as const)[by],
        key,
      );
    },
    [by, codes, format, t],
  );
}
