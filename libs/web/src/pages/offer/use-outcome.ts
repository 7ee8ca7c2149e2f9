import { useTranslation } from 'react-i18next';
import type { Offer } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { lowerFirst } from '../../format/lower-first.js';
import { useLanguage } from '../../i18n/language.js';

/** How an offer stands or ended, in a few words and with its reason. */
export function useOutcome(): (offer: Offer) => string {
  const { t } = useTranslation();
  const codes = useCodes();
  const { language } = useLanguage();
  return ({ state, transfer, reasonNl, reasonEn, returnReason }) => {
    const words = t(transfer === null ? `offerState.${state}` : `transferState.${transfer}`);
    const why =
      returnReason !== null
        ? codes.label('returnReasons', returnReason)
        : language === 'nl'
          ? reasonNl
          : reasonEn;
    return why === null ? words : `${words} (${lowerFirst(why)})`;
  };
}
