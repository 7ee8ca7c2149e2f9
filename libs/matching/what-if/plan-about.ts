import { type Population, populationOf } from '../../kernel/index.js';
import { baselineOf } from '../baselines/index.js';
import { type Solution } from '../solution/solution.js';
import { type Solved } from './comparison.js';

/** What is short of the proof of a plan is told beside a part of it only where it is less than this share of that part. */
const MOST_SHORT = 0.1;

/**
 * Whether a bound says anything about one population. What is short is of the whole plan: beside the little that a small
 * population gains it is right and meaningless, as "at most 68 % off" of a plan that is proved to a tenth of a percent.
 * @param value of the plan, as far as it is about the population
 * @param short what the whole plan may fall short of the best, ≥ 0
 */
export const boundSays = (value: number, short: number): boolean => short <= MOST_SHORT * Math.abs(value);

/**
 * The part of a plan that is about one population, as a plan of its own: no figure about people pools two of them. What
 * is short of the bound stays whole, so the bound is what no plan can be worth to these clients while the others keep
 * what they have.
 * @example planAbout({ problem, solution }, 'youth').solution.value // of the young alone
 */
export function planAbout<S extends Solution>(
  { problem, solution }: Solved<S>,
  population: Population,
): Solved<S> {
  const entries = problem.entries.filter((entry) => populationOf(entry) === population);
  const part = { ...problem, entries };
  if (solution.status === 'infeasible') return { problem: part, solution };
  const theirs = new Set(entries.map(({ id }) => id));
  const assignments = solution.assignments.filter(({ entry }) => theirs.has(entry));
  const { proposals: _, value, ...levels } = baselineOf(part, assignments);
  const short = solution.bound - solution.value;
  const bound = value + short;
  const gap = short === 0 ? 0 : short / Math.abs(bound || value);
  return { problem: part, solution: { ...solution, assignments, value, bound, gap, levels } };
}
