import { ok, refuse, type Result } from '../../kernel/index.js';
import { type OfferProblem } from '../problems.js';

/** A task in the list of an organisation, as far as the rule looks. */
export interface FollowUpTask {
  readonly organisation: string;
  readonly open: boolean;
  readonly version: number;
  /** Whose hand it wants; null = the organisation as a whole. */
  readonly owner: string | null;
}

/** Somebody who could get it. */
export interface Candidate {
  readonly user: string;
  readonly organisation: string | null;
  /** Whether their role works on follow-ups at all. */
  readonly mayFollowUp: boolean;
  readonly away: boolean;
}

/**
 * Whether a task may go to a colleague: of the same organisation, at work on follow-ups, and there. It goes from person
 * to person and never back to nobody; whoever is away has a delegate, and what is theirs goes there by itself.
 * @param version of the task as the person saw it
 * @param to undefined where the one who is named is not known
 */
export function giveFollowUp(
  task: FollowUpTask,
  version: number,
  to: Candidate | undefined,
): Result<{ readonly owner: string }, OfferProblem> {
  if (!task.open) return refuse('done-already');
  if (task.version !== version) return refuse('follow-up-changed');
  if (to === undefined || to.organisation !== task.organisation) return refuse('colleague-unknown');
  if (!to.mayFollowUp) return refuse('colleague-not-allowed');
  if (to.user === task.owner) return refuse('owner-already');
  return to.away ? refuse('colleague-away') : ok({ owner: to.user });
}
