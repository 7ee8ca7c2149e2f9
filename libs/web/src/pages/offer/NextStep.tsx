import { useTranslation } from 'react-i18next';
import type { Offer } from '../../api/types.js';
import { regionDay } from '../../format/region-day.js';
import { shortName } from '../../format/short-name.js';
import { useFormat } from '../../format/use-format.js';

/** What is next, whose turn it is, and by when; late says so in words, not in colour alone. */
export function NextStep({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (offer.next === null) return null;
  const { code, side, dueOn } = offer.next;
  const ours = side === offer.side;
  const other = shortName(offer.side === 'sending' ? offer.to.provider.name : offer.from.provider.name);
  const late = dueOn !== null && dueOn < regionDay(0);
  return (
    <div className="ds-step">
      <span className={ours ? 'ds-strong' : undefined}>
        {t(ours ? `offerNext.own.${code}` : `offerNext.other.${code}`, { other })}
      </span>
      <span className={`ds-small ${late ? 'ds-late' : 'ds-soft'}`}>
        {dueOn === null
          ? t('offers.dueUnknown')
          : t(late ? 'offers.late' : 'offers.due', { date: format.day(dueOn) })}
      </span>
    </div>
  );
}
