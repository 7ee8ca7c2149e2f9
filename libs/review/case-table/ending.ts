import { type CaseDecisionCode, type CaseOutcomeCode, type CaseReasonCode } from '../../kernel/index.js';
import { isLive, type ProposalState } from '../../matching/index.js';
import { type CaseState } from './states.js';

/** What a case that is not closed looks like today. */
export interface OpenCase {
  readonly state: Exclude<CaseState, 'closed'>;
  readonly entryState: 'waiting' | 'transferring' | 'left';
  readonly decision: CaseDecisionCode | null;
  /** `YYYY-MM-DD`; with keep-waiting. */
  readonly reviewOn: string | null;
  /** State of the proposal by hand, where there is one. */
  readonly proposal: ProposalState | null;
  /** Whether another proposal for the entry is under way, which a run has found meanwhile. */
  readonly otherProposal: boolean;
  /** Actions that nobody has done yet. */
  readonly openActions: number;
}

/** How a case ends, and with what reason the entry comes back to the table; null = it does not. */
export interface Ending {
  readonly outcome: CaseOutcomeCode;
  readonly again: Extract<CaseReasonCode, 'review-due' | 'proposal-ended'> | null;
}

const end = (outcome: CaseOutcomeCode, again: Ending['again'] = null): Ending => ({ outcome, again });

/**
 * The end of a case, or null where it goes on. Nobody disappears in silence: a date that has come and a proposal that
 * came to nothing put the entry on the list again.
 * @param today `YYYY-MM-DD`
 */
export function endingOf(open: OpenCase, today: string): Ending | null {
  const { decision, proposal } = open;
  if (open.entryState !== 'waiting')
    return end(proposal === 'concluded' && open.entryState === 'transferring' ? 'placed' : 'entry-left');
  const again = (reason: NonNullable<Ending['again']>): Ending =>
    open.otherProposal ? end('proposed-since') : end('discuss-again', reason);
  // Two clinicians are looking already: there is nothing to discuss until they have.
  if (open.state !== 'decided' || decision === null) return open.otherProposal ? end('proposed-since') : null;
  if (decision === 'propose-programme')
    return proposal === null || isLive(proposal) ? null : again('proposal-ended');
  if (decision === 'keep-waiting')
    return open.reviewOn !== null && open.reviewOn <= today ? again('review-due') : null;
  return open.openActions === 0 ? end('actions-done') : null;
}
