import {
  leversOf,
  leverTold,
  type LeverTold,
  pulled,
  type RunLevers,
  solveChanged,
  type SolveHooks,
} from '../../../libs/matching/index.js';
import { countsAbout, storedPlan, type StoredWhatIf } from '../what-if/stored-what-if.js';

/** A run's snapshot and solution as they are stored, and how long may be worked on them. */
export interface StoredLevers extends Pick<StoredWhatIf, 'problemGzip' | 'solutionGzip'> {
  /** Figures about fewer are not told. */
  readonly k: number;
  /** Of each lever, and of all of them together. */
  readonly seconds: number;
  readonly secondsInAll: number;
}

/** Tries one lever after another on what a run saw, each from its plan. What leaves the thread is behind the gate already. */
export async function storedLevers(
  { k, seconds, secondsInAll, ...gzips }: StoredLevers,
  hooks: SolveHooks,
): Promise<RunLevers> {
  const before = storedPlan(gzips);
  const levers = leversOf(before.problem, before.solution, k);
  const began = hooks.now();
  const told: LeverTold[] = [];
  let tried = 0;
  for (const lever of levers) {
    if (hooks.now() - began > secondsInAll * 1000 || hooks.cancelled()) break;
    const after = await solveChanged(before, pulled(before.problem, lever), { seconds }, hooks);
    if (!after.ok) continue;
    tried++;
    for (const { population, ...compared } of countsAbout(before, after.value)) {
      const row = leverTold(lever, population, compared, k);
      if (row !== null) told.push(row);
    }
  }
  return { k, told, tried, untried: levers.length - tried };
}
