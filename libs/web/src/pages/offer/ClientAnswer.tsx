import { useTranslation } from 'react-i18next';
import type { Offer } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';

/** What the client said, once they have: before the letter, which only asks. */
export function ClientAnswer({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const { state, answeredAt, reasonNl, reasonEn } = offer;
  if (state === 'offered') return null;
  const why = reasonNl !== null && reasonEn !== null && inLanguage({ nl: reasonNl, en: reasonEn }, language);
  return (
    <section className="ds-panel" aria-labelledby="client-answer">
      <h2 id="client-answer" className="ds-h3">
        {t('offer.answer.title')}
      </h2>
      <p>
        <strong>{t(`offer.answer.${state}`, { week: format.week(offer.week) })}</strong> {why}
      </p>
      {answeredAt !== null && (
        <p className="ds-small ds-soft">
          {t(state === 'expired' ? 'offer.answer.ended' : 'offer.answer.on', {
            on: format.moment(answeredAt),
          })}
          {offer.answeredBy && ` ${t('offer.answer.by', { name: offer.answeredBy })}`}
        </p>
      )}
    </section>
  );
}
