import { earlier, later, mondayOf, plusDays } from '../../kernel/index.js';
import { type ProposalState } from '../../matching/index.js';

/** Days the sending organisation has to make the offer, counted from the second approval. */
export const OFFER_DAYS = 7;

/** The days of a proposal, as they were reckoned when it was made. */
export interface Deadlines {
  readonly expiresOn: string;
  /** null = made before lead times were agreed on. */
  readonly firstDecisionBy: string | null;
  readonly offerBy: string | null;
  /** ISO week of the intake. */
  readonly week: string;
}

/**
 * The last day on which a step still leaves time for those after it: the first decision, else the second and the
 * offer. In any case before the intake's week begins.
 */
function lastSensibleDay({ firstDecisionBy, offerBy, week }: Deadlines, state: ProposalState): string {
  const before = plusDays(mondayOf(week), -1);
  const latest = earlier(offerBy ?? before, before);
  return state === 'proposed' ? earlier(firstDecisionBy ?? latest, latest) : latest;
}

/**
 * Whether an approval of today comes too late: its last day is over, or what follows it has no time left. A rejection never
 * comes too late. That the week of the intake has begun is another cause, and found where the place is looked at.
 */
export function isTooLate(
  { expiresOn, firstDecisionBy, offerBy }: Omit<Deadlines, 'week'>,
  state: ProposalState,
  today: string,
): boolean {
  const by = state === 'proposed' ? firstDecisionBy : offerBy;
  return today > earlier(expiresOn, by ?? expiresOn);
}

/**
 * The last day on which a proposal can still go on. Until both have decided: the date that it was made with. Approved: a
 * week to make the offer, also when the approval came late. Neither is ever beyond the last sensible day.
 * Offered: the day by which the client answers.
 * @param approvedOn `YYYY-MM-DD`, or null while an approval is missing
 */
export function lastDayOf(
  proposal: Deadlines & { readonly state: ProposalState },
  approvedOn: string | null,
  answerBy: string | null = null,
): string {
  if (answerBy !== null) return answerBy;
  const planned =
    approvedOn === null ? proposal.expiresOn : later(proposal.expiresOn, plusDays(approvedOn, OFFER_DAYS));
  return earlier(planned, lastSensibleDay(proposal, proposal.state));
}
