import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Button } from '../../parts/Button.js';
import { Eyes } from '../../parts/Eyes.js';
import { AnswerForm } from './AnswerForm.js';
import { OfferFacts } from './OfferFacts.js';

/** With the client; the sending side writes down the answer. */
export function OfferCard({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const mayAnswer = may(useSession(), 'offers:answer') && offer.side === 'sending';
  return (
    <li className="ds-panel ds-offer">
      <Eyes sending="approved" receiving="approved" />
      <OfferFacts {...offer} />
      <div>
        <div>{t('offers.answerUntil', { date: format.day(offer.answerBy) })}</div>
        <span className="ds-small ds-soft">
          {t('offers.offeredOn', { date: format.day(offer.offeredAt) })}
        </span>
      </div>
      <div className="ds-offer__action">
        {mayAnswer && !open && <Button onClick={() => setOpen(true)}>{t('offers.answer')}</Button>}
        {!mayAnswer && <span className="ds-small ds-soft">{t('offers.waitForSender')}</span>}
      </div>
      {open && <AnswerForm offer={offer} onCancel={() => setOpen(false)} />}
    </li>
  );
}
