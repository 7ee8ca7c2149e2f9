import { type PolicyDocument } from '../../policy/index.js';
import { ok, refuse, type Result } from '../../kernel/index.js';
import { type ReviewProblem } from '../problems.js';
import {
  decide,
  type ReviewedProposal,
  sideOf,
  type TakenDecision,
  type WantedDecision,
} from './four-eyes.js';

/** Why a proposal ended in whose place a clinician proposed another, as it is kept with it. */
export const REPLACED_BY_CLINICIAN = 'replaced-by-clinician';

/** A place: programme and ISO week. */
export interface Place {
  readonly programme: string;
  readonly week: string;
}

/**
 * Whether somebody may propose another place instead of a proposal. That is for the organisation where the client waits,
 * and for whoever could still decide on the proposal there: the four-eyes rule says who. What the other organisation has
 * decided lapses with the proposal; while it can still be undone there, its maker goes first.
 * @param taken decisions of both sides, those that can still be undone among them
 * @example mayReplace(proposal, [], asked, place, policy) // { ok: true, … } for a qualified clinician of the sending side
 */
export function mayReplace(
  proposal: ReviewedProposal & { readonly toProgramme: string; readonly week: string },
  taken: readonly TakenDecision[],
  asked: Omit<WantedDecision, 'verdict' | 'reason'>,
  place: Place,
  policy: Pick<PolicyDocument, 'professions' | 'refusalReasons'>,
): Result<null, ReviewProblem> {
  if (sideOf(proposal, asked.organisation) === 'receiving') return refuse('not-sending-side');
  const ruled = decide(proposal, taken, { ...asked, verdict: 'approve', reason: null }, policy);
  if (!ruled.ok) return ruled;
  // Nobody lets an approval lapse that they have not seen.
  if (asked.version !== proposal.version) return refuse('proposal-changed');
  if (taken.some(({ pending }) => pending === true)) return refuse('other-side-deciding');
  if (place.programme === proposal.toProgramme && place.week === proposal.week)
    return refuse('alternative-same');
  return ok(null);
}
