import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalSummary } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Button } from '../../parts/Button.js';
import { Eyes } from '../../parts/Eyes.js';
import { OfferFacts } from './OfferFacts.js';
import { OfferForm } from './OfferForm.js';
import { useSooner } from './use-sooner.js';

/** Approved by both sides, place held: the sending side may offer it to the client. */
export function ReadyCard({ proposal }: { proposal: ProposalSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sooner = useSooner();
  const [open, setOpen] = useState(false);
  const mayOffer = may(useSession(), 'offers:make') && proposal.side === 'sending';
  return (
    <li className="ds-panel ds-offer">
      <Eyes sending="approved" receiving="approved" />
      <OfferFacts {...proposal} week={proposal.proposed.week} />
      <div>
        <div className="ds-strong">{sooner(proposal.weeksSooner, proposal.gainKnown)}</div>
        <span className="ds-small ds-soft ds-step">
          {t('offers.offerBefore', { date: format.day(proposal.expiresOn) })}
          <Link to="/beoordelen/$id" params={{ id: proposal.id }} search={{}}>
            {t('offers.seeProposal')}
          </Link>
        </span>
      </div>
      <div className="ds-offer__action">
        {mayOffer && !open && (
          <Button appearance="primary-action" onClick={() => setOpen(true)}>
            {t('offers.offer')}
          </Button>
        )}
      </div>
      {mayOffer && open && <OfferForm proposal={proposal} onCancel={() => setOpen(false)} />}
    </li>
  );
}
