import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Button } from '../../parts/Button.js';
import { Eyes } from '../../parts/Eyes.js';
import { AnswerForm } from './AnswerForm.js';
import { NextStep } from './NextStep.js';
import { OfferFacts } from './OfferFacts.js';

/** One offer in progress: for whom, where and when, and the one thing that is next. */
export function OfferCard({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const mayAnswer = may(useSession(), 'offers:answer') && offer.allowed.answer;
  return (
    <li className="ds-panel ds-offer">
      <Eyes sending="approved" receiving="approved" />
      <OfferFacts {...offer} week={offer.week} more={offer.chosenWeek ? 0 : offer.options.length - 1} />
      <div>
        <NextStep offer={offer} />
        <span className="ds-small ds-soft">
          {t('offers.offeredOn', { date: format.day(offer.offeredAt) })}
        </span>
      </div>
      <div className="ds-offer__action ds-row">
        {mayAnswer && !open && <Button onClick={() => setOpen(true)}>{t('offers.answer')}</Button>}
        <Link to="/aanbieden/$id" params={{ id: offer.id }} className="ds-offer__open">
          {t('offers.open')}
          <span className="ds-unseen"> {offer.reference ?? format.week(offer.week)}</span>
        </Link>
      </div>
      {mayAnswer && open && (
        <div className="ds-offer__form">
          <AnswerForm offer={offer} onCancel={() => setOpen(false)} />
        </div>
      )}
    </li>
  );
}
