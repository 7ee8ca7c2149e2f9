import { type Instance } from '../instance/index.js';
import { gainsOf, noGains, plusGains, travelIn, worth } from '../problem/gains.js';
import { type Problem } from '../problem/problem.js';
import {
  type Assignment,
  type Certificate,
  type InfeasibleSolution,
  type Levels,
  SOLUTION_FORMAT,
  type ShadowPrices,
  type SolvedSolution,
  type Work,
} from '../solution/solution.js';
import { explainUnmatched } from '../explain/index.js';

/** Entry → its cell, or −1. */
export function assignmentsOf(instance: Instance, cellOf: Int32Array): Assignment[] {
  const list: Assignment[] = [];
  for (let i = 0; i < instance.n; i++) {
    const cell = cellOf[i];
    if (cell < 0) continue;
    list.push({
      entry: instance.entryIds[i],
      programme: instance.programmeIds[instance.cellProgramme[cell]],
      week: instance.cellWeek[cell],
    });
  }
  return list;
}

/** The levels of a plan, from the problem itself and not from the compiled values. */
export function levelsOf(problem: Problem, assignments: readonly Assignment[]): Levels {
  const entries = new Map(problem.entries.map((entry) => [entry.id, entry]));
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const minutes = travelIn(problem.travel);
  let levels: Levels = noGains(problem.policy);
  for (const assignment of assignments) {
    const entry = entries.get(assignment.entry)!;
    const programme = programmes.get(assignment.programme)!;
    const way = minutes(entry.area, programme.area);
    levels = plusGains(levels, gainsOf(problem.policy, entry, programme, assignment.week, way));
  }
  return levels;
}

export const gapOf = (value: number, bound: number): number =>
  bound === value ? 0 : (bound - value) / Math.abs(bound === 0 ? value : bound);

/** A solved solution; `optimal` if and only if the bound says so. */
export function solved(
  problem: Problem,
  instance: Instance,
  found: { cellOf: Int32Array; bound: number; certificate: Certificate; prices: ShadowPrices },
  problemSha256: string,
  work: Work,
): SolvedSolution {
  const assignments = assignmentsOf(instance, found.cellOf);
  const levels = levelsOf(problem, assignments);
  const value = worth(problem.policy.weights, levels);
  return {
    format: SOLUTION_FORMAT,
    problem: problemSha256,
    status: found.bound === value ? 'optimal' : 'feasible',
    value,
    levels,
    bound: found.bound,
    gap: gapOf(value, found.bound),
    assignments,
    prices: found.prices,
    unmatched: explainUnmatched(problem, assignments),
    certificate: found.certificate,
    work: found.bound === value && work.stopped === 'budget' ? { ...work, stopped: 'proved' } : work,
  };
}

export const infeasible = (reason: string, problemSha256: string, work: Work): InfeasibleSolution => ({
  format: SOLUTION_FORMAT,
  problem: problemSha256,
  status: 'infeasible',
  reason,
  value: null,
  bound: null,
  gap: null,
  assignments: [],
  work,
});

/** Of solvers that compute none, and of runs that were not asked for any. */
export const NO_PRICES: ShadowPrices = { slots: [], ceilings: [], providers: [], absent: 'not-asked' };
