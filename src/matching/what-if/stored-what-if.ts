import { gunzipSync } from 'node:zlib';
import { ok, type Population, POPULATIONS, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  planAbout,
  CHANGES_FORMAT,
  compare,
  whatIf,
  type Comparison,
  type Problem,
  type Solution,
  type SolvedSolution,
  type SolveHooks,
  type Weights,
  type WhatIfRefusal,
} from '../../../libs/matching/index.js';

/** A run's snapshot and solution as they are stored, and what to change. */
export interface StoredWhatIf {
  readonly problemGzip: Uint8Array;
  readonly solutionGzip: Uint8Array;
  readonly changes: object;
  readonly seconds: number;
}

export interface PlanFigures {
  readonly status: Solution['status'];
  readonly value: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly levels: SolvedSolution['levels'] | null;
  readonly proposals: number;
  readonly stopped: Solution['work']['stopped'];
}

/** The comparison for one population, in counts: which client is proposed what does not leave the thread. */
export interface WhatIfCounts extends Pick<
  Comparison,
  'certainty' | 'difference' | 'interval' | 'levels' | 'providers'
> {
  readonly population: Population;
  /** Of the policy of the run: what its values are in. */
  readonly weights: Weights;
  readonly before: PlanFigures;
  readonly after: PlanFigures;
  readonly proposals: {
    readonly kept: number;
    readonly added: number;
    readonly removed: number;
    readonly moved: number;
  };
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
      const { added, removed, moved, kept, ...compared } = compare(was, is);
      return {
        population,
        weights: problem.policy.weights,
        before: figuresOf(was.solution),
        after: figuresOf(is.solution),
        ...compared,
        proposals: { kept, added: added.length, removed: removed.length, moved: moved.length },
      };
    }),
  );
}

const figuresOf = (solution: Solution): PlanFigures => ({
  status: solution.status,
  value: solution.value,
  bound: solution.bound,
  gap: solution.gap,
  levels: solution.status === 'infeasible' ? null : solution.levels,
  proposals: solution.assignments.length,
  stopped: solution.work.stopped,
});
