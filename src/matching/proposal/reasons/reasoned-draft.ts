import {
  explainProposals,
  type Problem,
  type ProposalDraft,
  reasonsFor,
  type SolvedSolution,
} from '../../../../libs/matching/index.js';
import { type StoredReasons } from './proposal-reasons.entity.js';

/** A draft with what each of both organisations may know of its reasons. */
export interface ReasonedDraft extends ProposalDraft {
  readonly reasons: readonly { readonly provider: string; readonly reasons: StoredReasons }[];
}

/** Adds the reasons to the proposals of a plan. */
export function withReasons(
  problem: Problem,
  solution: SolvedSolution,
  drafts: readonly ProposalDraft[],
): ReasonedDraft[] {
  const all = explainProposals(problem, solution);
  const { firstWeek } = problem;
  const breachWeight = problem.policy.weights.breach;
  return drafts.map((draft) => {
    const own = all.get(draft.entry)!; // explained is whoever isn't pinned, and so are the drafts
    const row = (side: 'sending' | 'receiving', provider: string) => ({
      provider,
      reasons: { ...reasonsFor(side, own), firstWeek, breachWeight },
    });
    return { ...draft, reasons: [row('sending', draft.fromProvider), row('receiving', draft.toProvider)] };
  });
}
