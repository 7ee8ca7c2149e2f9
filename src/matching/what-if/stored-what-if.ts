import { gunzipSync } from 'node:zlib';
import { ok, type Population, POPULATIONS, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  planAbout,
  CHANGES_FORMAT,
  compare,
  runParts,
  whatIf,
  type PlanOfEntries,
  type PlansCompared,
  type Problem,
  type Solved,
  type SolvedSolution,
  type SolveHooks,
  type WhatIfRefusal,
} from '../../../libs/matching/index.js';

/** A run's snapshot and solution as they are stored, and what to change. */
export interface StoredWhatIf {
  readonly problemGzip: Uint8Array;
  readonly solutionGzip: Uint8Array;
  readonly changes: object;
  readonly seconds: number;
}

/** The comparison for one population, in counts: which client is proposed what does not leave the thread. */
export interface WhatIfCounts extends PlansCompared {
  readonly population: Population;
}

/** What the thread does. The snapshot was read and the solution verified when the run was made. */
export async function storedWhatIf(
  { changes, seconds, ...gzips }: StoredWhatIf,
  hooks: SolveHooks,
): Promise<Result<readonly WhatIfCounts[], WhatIfRefusal>> {
  const before = storedPlan(gzips);
  const { problem, solution } = before;
  const result = await whatIf(problem, solution, { format: CHANGES_FORMAT, ...changes }, { seconds }, hooks);
  return result.ok ? ok(countsAbout(before, result.value)) : refuse(result.error);
}

/** A run's problem and plan, as they were stored. */
export function storedPlan({
  problemGzip,
  solutionGzip,
}: Pick<StoredWhatIf, 'problemGzip' | 'solutionGzip'>): Solved<SolvedSolution> {
  const stored = (gzip: Uint8Array): unknown => JSON.parse(gunzipSync(gzip).toString());
  return { problem: stored(problemGzip) as Problem, solution: stored(solutionGzip) as SolvedSolution };
}

/** Two plans compared for each population. */
export const countsAbout = (before: Solved<SolvedSolution>, after: Solved): readonly WhatIfCounts[] =>
  POPULATIONS.map((population) => {
    const was = planAbout(before, population);
    const is = planAbout(after, population);
    const { added, removed, moved, certainty, difference, interval, levels } = compare(was, is);
    return {
      population,
      weights: before.problem.policy.weights,
      ...{ certainty, difference, interval, levels },
      before: planOf(was),
      after: planOf(is),
      proposals: { added: added.length, removed: removed.length, moved: moved.length },
    };
  });

function planOf({ problem, solution }: Solved): PlanOfEntries {
  const { status, work, assignments } = solution;
  const plan = { status, stopped: work.stopped, proposals: assignments.length };
  if (solution.status === 'infeasible') return { ...plan, value: null, levels: null, short: null, parts: [] };
  const { value, bound, levels } = solution;
  return { ...plan, value, levels, short: bound - value, parts: runParts(problem, solution) };
}
