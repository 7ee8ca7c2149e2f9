import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeOffer } from '../../api/commands.js';
import { asProblem } from '../../api/problem.js';
import { possibleWeeksQuery } from '../../api/offers.js';
import { refreshAll } from '../../api/query-client.js';
import type { ProposalSummary } from '../../api/types.js';
import { beyond } from '../../format/beyond.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { DateField } from '../../parts/DateField.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { Choice } from './Choice.js';
import { useSooner } from './use-sooner.js';

const MOST_FURTHER = 2;
/** A choice between near weeks is one; further on it is another offer. */
const SHOWN = 6;
/** The earlier of days; of this form they order as text. */
const earliestOf = (...days: readonly string[]): string => days.reduce((a, b) => (b < a ? b : a));

interface Props {
  readonly proposal: ProposalSummary;
  readonly onCancel: () => void;
}

/** The approved week, at most two more of the same programme, and by when the client answers. */
export function OfferForm({ proposal, onCancel }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const sooner = useSooner();
  const navigate = useNavigate();
  const id = useId();
  const own = proposal.proposed.week;
  const [further, setFurther] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<string | null>(null);
  const possible = useQuery(possibleWeeksQuery(proposal.id));
  const days = possible.data?.answer;
  const lasts = (possible.data?.items ?? [])
    .filter(({ week }) => further.includes(week))
    .map(({ lastAnswerOn }) => lastAnswerOn);
  const last = days && earliestOf(days.last, ...lasts);
  const isTooLate = days !== undefined && days.last < days.first;
  const usual = days && last && earliestOf(days.usual, last);
  const answerBy = asked !== null && (last === undefined || asked <= last) ? asked : (usual ?? '');
  const offer = useChange({
    mutationFn: () => makeOffer({ proposalId: proposal.id, answerBy, weeks: [...further] }),
    onSuccess: async ({ id: made }) => {
      await refreshAll();
      await navigate({ to: '/aanbieden/$id', params: { id: made } });
    },
    // Somebody else may have taken a place: what can be had is asked again.
    onError: () => void possible.refetch(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const mayAsk = answerBy !== '' && beyond(answerBy, days?.first, last) === null;
    if (!offer.isPending && mayAsk && !isTooLate) offer.mutate();
  };
  const toggle = (week: string): void =>
    setFurther(further.includes(week) ? further.filter((one) => one !== week) : [...further, week]);
  const near = (possible.data?.items ?? []).slice(0, SHOWN);
  return (
    <form
      className="ds-offer__form ds-stack"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p>{t('offers.offerText')}</p>
      <fieldset className="ds-reasons">
        <legend>{t('offers.dates')}</legend>
        <div className="ds-offer__options">
          <Choice
            type="checkbox"
            name={`${id}-week`}
            checked
            disabled
            onChoose={() => undefined}
            label={format.week(own)}
            effect={t('offers.approvedWeek')}
          />
          {near.map(({ week, weeksSooner }) => (
            <Choice
              key={week}
              type="checkbox"
              name={`${id}-week`}
              checked={further.includes(week)}
              disabled={!further.includes(week) && further.length === MOST_FURTHER}
              onChoose={() => toggle(week)}
              label={format.week(week)}
              effect={sooner(weeksSooner, proposal.gainKnown)}
            />
          ))}
        </div>
        <p className="ds-small ds-soft">
          {possible.data?.group
            ? t('offers.groupOneDate')
            : possible.data && near.length === 0
              ? t('offers.noFurther')
              : t('offers.further')}
        </p>
      </fieldset>
      <DateField
        label={t('offers.answerBy')}
        autoFocus
        disabled={days === undefined || isTooLate}
        describedBy={`${id}-days`}
        min={days?.first}
        max={last}
        value={answerBy}
        error={answerBy === '' && days !== undefined ? t('dateField.missing') : undefined}
        onChange={setAsked}
      />
      {days !== undefined && last !== undefined && (
        <p id={`${id}-days`} className="ds-small ds-soft">
          {isTooLate
            ? t('offers.tooLate')
            : t('offers.answerDays', { first: format.day(days.first), last: format.day(last) })}
        </p>
      )}
      <div className="ds-row">
        <Button
          type="submit"
          appearance="primary-action"
          busy={offer.isPending}
          disabled={days === undefined || isTooLate}
        >
          {t('offers.confirm')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('offers.cancel')}
        </Button>
      </div>
      {possible.isError && <ProblemNote problem={asProblem(possible.error)} />}
      {offer.problem && <ProblemNote problem={offer.problem} />}
    </form>
  );
}
