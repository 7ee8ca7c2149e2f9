import { EXPLAINED } from '../constraints/constraints.js';
import { candidatesOf } from '../plans/candidates.js';
import { planOf } from '../plans/plan.js';
import { Usage } from '../plans/usage.js';
import { type Problem } from '../problem/index.js';
import { type SolvedSolution } from '../solution/solution.js';
import { Alternatives, type Alternative } from './alternatives.js';
import { type Difference } from './differences.js';
import { usesIn, type ScarceUse } from './scarce-use.js';

export interface ProposalReasons {
  readonly alternatives: readonly Alternative[];
  readonly uses: readonly ScarceUse[];
}

/**
 * For every assignment that isn't pinned: the next-best places of the entry with what made the difference, and the
 * limits it takes the last of. Read off the plan: a place is blocked where one limit or more would break if this entry alone
 * moved there. Best first, equals by programme id; where none of these was free, the last line is kept for a place that
 * was, because a list of places that nobody could have tells nobody what else there was.
 */
export function explainProposals(problem: Problem, solution: SolvedSolution): Map<string, ProposalReasons> {
  const { plan } = planOf(problem, solution.assignments);
  const candidates = candidatesOf(problem);
  const usage = new Usage(plan, candidates.slots);
  const alternatives = new Alternatives(problem, candidates, usage);
  const uses = usesIn(solution, usage);
  const reasons = new Map<string, ProposalReasons>();
  for (const { entry, programme, week } of plan.placements) {
    if (entry.pinned) continue;
    const i = usage.table.entries.get(entry.id)!;
    const j = usage.table.programmes.get(programme.id)!;
    reasons.set(entry.id, { alternatives: alternatives.of(i, j, week), uses: uses(i, j, week) });
  }
  return reasons;
}

/** Differences that name a limit agreed between organisations. */
const AGREED: ReadonlySet<Difference> = new Set(
  EXPLAINED.flatMap(({ agreed, difference }) => (agreed ? [difference] : [])),
);

/**
 * What an organisation may know of it. The receiving side doesn't know the client's insurer, and a ceiling would tell:
 * so all agreed limits look alike there, and a ceiling that the proposal uses is left out.
 */
export function reasonsFor(side: 'sending' | 'receiving', reasons: ProposalReasons): ProposalReasons {
  if (side === 'sending') return reasons;
  return {
    alternatives: reasons.alternatives.map((place) => ({
      ...place,
      why: [...new Set(place.why.map((code) => (AGREED.has(code) ? 'agreed-limit' : code)))],
    })),
    uses: reasons.uses.filter(({ kind }) => kind !== 'ceiling'),
  };
}
