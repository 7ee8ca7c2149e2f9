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
  { problemGzip, solutionGzip, changes, seconds }: StoredWhatIf,
  hooks: SolveHooks,
): Promise<Result<readonly WhatIfCounts[], WhatIfRefusal>> {
  const stored = (gzip: Uint8Array): unknown => JSON.parse(gunzipSync(gzip).toString());
  const problem = stored(problemGzip) as Problem;
  const before = stored(solutionGzip) as SolvedSolution;
  const result = await whatIf(problem, before, { format: CHANGES_FORMAT, ...changes }, { seconds }, hooks);
  if (!result.ok) return refuse(result.error);
  const { problem: changed, solution: after } = result.value;
  return ok(
    POPULATIONS.map((population) => {
      const was = planAbout({ problem, solution: before }, population);
      const is = planAbout({ problem: changed, solution: after }, population);
      const { added, removed, moved, certainty, difference, interval, levels } = compare(was, is);
      return {
        population,
        weights: problem.policy.weights,
        ...{ certainty, difference, interval, levels },
        before: planOf(was),
        after: planOf(is),
        proposals: { added: added.length, removed: removed.length, moved: moved.length },
      };
    }),
  );
}

function planOf({ problem, solution }: Solved): PlanOfEntries {
  const { status, work, assignments } = solution;
  const plan = { status, stopped: work.stopped, proposals: assignments.length };
  if (solution.status === 'infeasible') return { ...plan, value: null, levels: null, short: null, parts: [] };
  const { value, bound, levels } = solution;
  return { ...plan, value, levels, short: bound - value, parts: runParts(problem, solution) };
}
