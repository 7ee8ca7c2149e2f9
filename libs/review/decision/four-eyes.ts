import { rejectionReason } from './rejection-reason.js';
import { type PolicyDocument, professionsOf, type RejectionReason } from '../../policy/index.js';
import { nextState, ok, PROFESSIONS, refuse, type Result, type Side } from '../../kernel/index.js';
import { isLive, PROPOSAL, type ProposalEvent, type ProposalState } from '../../matching/index.js';
import { type ReviewProblem } from '../problems.js';

export type Verdict = 'approve' | 'refuse';

/** The parts of a proposal that the rule looks at. */
export interface ReviewedProposal {
  readonly state: ProposalState;
  readonly version: number;
  readonly fromProvider: string;
  readonly toProvider: string;
  /** Who proposed it by hand; null = a matching run. */
  readonly proposedBy: string | null;
  /** Legal title of the client; null = not known. */
  readonly title: string | null;
}

/** A decision taken before, or one that was made and can still be undone. */
export interface TakenDecision {
  readonly side: Side;
  readonly decidedBy: string;
  readonly verdict: Verdict;
  /** True while it can be undone: it stands for its side, and has no effect yet. */
  readonly pending?: boolean;
}

/** A decision somebody wants to take now. The side follows from the organisation: nobody can claim one. */
export interface WantedDecision {
  readonly by: string;
  readonly organisation: string | null;
  readonly role: string;
  readonly profession: string | null;
  readonly verdict: Verdict;
  readonly reason: string | null;
  /** The version the person looked at. */
  readonly version: number;
}

export interface DecidedStep {
  readonly side: Side;
  readonly event: ProposalEvent;
  readonly from: ProposalState;
  readonly to: ProposalState;
  /** Version of the proposal before the step; the next one is one higher. */
  readonly version: number;
  /** Of a rejection, with what it bars. */
  readonly reason: RejectionReason | null;
}

const QUALIFIED: ReadonlySet<string> = new Set(PROFESSIONS.map(({ code }) => code));

/** The side an organisation is on, or null where it is no party. */
export function sideOf(
  proposal: Pick<ReviewedProposal, 'fromProvider' | 'toProvider'>,
  organisation: string | null,
): Side | null {
  if (organisation === null) return null;
  if (organisation === proposal.fromProvider) return 'sending';
  return organisation === proposal.toProvider ? 'receiving' : null;
}

/** Whether somebody may be one of the four eyes under some title. Source: the coordinating clinicians (regiebehandelaars) of the code list of professions. */
export const qualifies = (profession: string | null): boolean =>
  profession !== null && QUALIFIED.has(profession);

/** Whether somebody may decide on proposals of some title. */
export const isQualified = (role: string, profession: string | null): boolean =>
  role === 'clinician' && qualifies(profession);

/**
 * True where the person looked at the proposal as it is, or as it was just before the other side approved it:
 * an approval next door changes nothing of what was judged, so two people who decide at the same instant both count.
 */
function sawIt(proposal: ReviewedProposal, side: Side, version: number): boolean {
  const other = side === 'sending' ? 'approved-by-receiving' : 'approved-by-sending';
  return version === proposal.version || (proposal.state === other && version === proposal.version - 1);
}

/**
 * The four-eyes rule: one decision a side, by a qualified clinician of that side's organisation, never one person for
 * both, and never the person who proposed it by hand. Says the next state, or the first reason why not.
 * @param policy the one in force: the reasons there are, and who may judge under which title
 * @example decide(proposal, [], approval, policy) // { ok: true, value: { side: 'sending', to: 'approved-by-sending', … } }
 */
export function decide(
  proposal: ReviewedProposal,
  taken: readonly TakenDecision[],
  wanted: WantedDecision,
  policy: Pick<PolicyDocument, 'professions' | 'refusalReasons'>,
): Result<DecidedStep, ReviewProblem> {
  const side = sideOf(proposal, wanted.organisation);
  if (side === null) return refuse('not-your-side');
  if (!isQualified(wanted.role, wanted.profession)) return refuse('not-qualified');
  if (!professionsOf(policy.professions, proposal.title).includes(wanted.profession ?? ''))
    return refuse('not-qualified-for-title');
  const ours = taken.find((decision) => decision.side === side);
  if (ours !== undefined) return refuse(ours.pending === true ? 'decision-pending' : 'decided-already');
  if (taken.some((decision) => decision.decidedBy === wanted.by)) return refuse('same-person');
  // Whoever proposed it by hand may not approve it: the two approvals come from two other people.
  if (proposal.proposedBy === wanted.by) return refuse('own-proposal');
  if (!isLive(proposal.state)) return refuse('proposal-closed');
  if (!sawIt(proposal, side, wanted.version)) return refuse('proposal-changed');
  if (wanted.verdict === 'approve' && wanted.reason !== null) return refuse('reason-unexpected');
  const given =
    wanted.verdict === 'refuse' ? rejectionReason(policy.refusalReasons, wanted.reason, side) : ok(null);
  if (!given.ok) return given;
  const event = wanted.verdict === 'refuse' ? 'refuse' : (`approve-${side}` as const);
  const to = nextState(PROPOSAL, proposal.state, event);
  return to === null
    ? refuse('proposal-changed')
    : ok({ side, event, from: proposal.state, to, version: proposal.version, reason: given.value });
}
