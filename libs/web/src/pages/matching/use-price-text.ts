import { useTranslation } from 'react-i18next';
import type { Price } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';

/** What one more is of, and what it brings, in words. */
export function usePriceText(): (price: Price) => { readonly what: string; readonly worth: string } {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const format = useFormat();
  return ({ kind, of, week, insurer, textNl, textEn }) => ({
    what: t(`prices.kind.${kind}`, {
      name: of.name,
      week: week === null ? '' : format.week(week),
      insurer: insurer === null ? '' : codes.label('insurers', insurer),
    }),
    worth: (language === 'nl' ? textNl : textEn) ?? t('prices.little'),
  });
}
