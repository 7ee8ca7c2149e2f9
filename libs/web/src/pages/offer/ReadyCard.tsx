import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeOffer } from '../../api/commands.js';
import { asProblem } from '../../api/problem.js';
import { refreshAll } from '../../api/query-client.js';
import type { ProposalSummary } from '../../api/types.js';
import { mondayOfWeek } from '../../format/format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Button } from '../../parts/Button.js';
import { Eyes } from '../../parts/Eyes.js';
import { ProblemNote } from '../../parts/States.js';
import { OfferFacts } from './OfferFacts.js';

const DAY_MS = 86_400_000;
const DAYS_TO_ANSWER = 7;
const isoDay = (inDays: number): string => new Date(Date.now() + inDays * DAY_MS).toISOString().slice(0, 10);
/** The client answers before the week of the intake begins. */
function lastDayToAnswer(week: string): string {
  const monday = mondayOfWeek(week)?.getTime();
  return monday === undefined ? isoDay(DAYS_TO_ANSWER) : new Date(monday - DAY_MS).toISOString().slice(0, 10);
}

/** Approved by both sides, place held: the sending side may offer it to the client. */
export function ReadyCard({ proposal }: { proposal: ProposalSummary }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const mayOffer = may(useSession(), 'offers:make') && proposal.side === 'sending';
  return (
    <li className="ds-panel ds-offer">
      <Eyes sending="approved" receiving="approved" />
      <OfferFacts {...proposal} week={proposal.proposed.week} />
      <div>
        <div className="ds-strong">{t('gain.sooner', { count: proposal.weeksSooner })}</div>
        <Link className="ds-small" to="/beoordelen/$id" params={{ id: proposal.id }} search={{}}>
          {t('offers.seeProposal')}
        </Link>
      </div>
      <div className="ds-offer__action">
        {mayOffer && !open && (
          <Button appearance="primary-action" onClick={() => setOpen(true)}>
            {t('offers.offer')}
          </Button>
        )}
      </div>
      {open && (
        <OfferForm proposalId={proposal.id} week={proposal.proposed.week} onCancel={() => setOpen(false)} />
      )}
    </li>
  );
}

interface OfferFormProps {
  readonly proposalId: string;
  readonly week: string;
  readonly onCancel: () => void;
}

function OfferForm({ proposalId, week, onCancel }: OfferFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const last = lastDayToAnswer(week);
  const usual = isoDay(DAYS_TO_ANSWER);
  const [answerBy, setAnswerBy] = useState(usual < last ? usual : last);
  const offer = useMutation({ mutationFn: () => makeOffer({ proposalId, answerBy }), onSuccess: refreshAll });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!offer.isPending) offer.mutate();
  };
  return (
    <form className="ds-offer__form ds-stack ds-stack--tight" onSubmit={submit}>
      <p>{t('offers.offerText')}</p>
      <div className="ds-row">
        <label htmlFor={id} className="utrecht-form-label">
          {t('offers.answerBy')}
        </label>
        <input
          id={id}
          type="date"
          className="utrecht-textbox utrecht-textbox--html-input ds-date"
          required
          autoFocus
          min={isoDay(0)}
          max={last}
          value={answerBy}
          onChange={(event) => setAnswerBy(event.target.value)}
        />
        <Button type="submit" appearance="primary-action" busy={offer.isPending}>
          {t('offers.confirm')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('offers.cancel')}
        </Button>
      </div>
      {offer.isError && <ProblemNote problem={asProblem(offer.error)} />}
    </form>
  );
}
