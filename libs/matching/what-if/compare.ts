import { byCodeUnit } from '../../kernel/index.js';
import { plusGains, type Problem, type Weights } from '../problem/index.js';
import { type Assignment, type SolvedSolution } from '../solution/solution.js';
import {
  type Certainty,
  type Comparison,
  type Interval,
  type Moved,
  type ProviderDifference,
  type Solved,
  type ValueDifference,
} from './comparison.js';

/**
 * The difference that changes make: of the two plans, and of what is certain about the two best plans. A plan within a
 * gap of the best can differ from another by chance, so a difference that the gaps could explain is not called one.
 * @param before the solution of the problem as it is
 * @param after of the changed problem: the same entries, programmes and providers
 */
export function compare(before: Solved<SolvedSolution>, after: Solved): Comparison {
  const proposals = differenceOf(before.solution.assignments, after.solution.assignments);
  const providers = providersOf(before.problem, before.solution.assignments, after.solution.assignments);
  const value = valueOf(before, after);
  return { ...value, ...proposals, providers };
}

/** Only then are two values in the same unit. */
export const sameWeights = (a: Weights, b: Weights): boolean =>
  a.breach === b.breach &&
  a.weeks === b.weeks &&
  a.travel === b.travel &&
  (a.waited ?? 0) === (b.waited ?? 0);

function valueOf(
  { problem, solution: was }: Solved<SolvedSolution>,
  { problem: changed, solution: is }: Solved,
): ValueDifference {
  if (is.status === 'infeasible')
    return { certainty: 'impossible', difference: null, interval: null, levels: null };
  const levels = plusGains(is.levels, was.levels, -1);
  if (!sameWeights(problem.policy.weights, changed.policy.weights))
    return { certainty: 'other-weights', difference: null, interval: null, levels };
  const interval = { low: is.value - was.bound, high: is.bound - was.value };
  return { certainty: certaintyOf(interval), difference: is.value - was.value, interval, levels };
}

function certaintyOf({ low, high }: Interval): Certainty {
  if (low > 0) return 'better';
  if (high < 0) return 'worse';
  return low === 0 && high === 0 ? 'same' : 'not-certain';
}

function differenceOf(
  before: readonly Assignment[],
  after: readonly Assignment[],
): Pick<Comparison, 'added' | 'removed' | 'moved' | 'kept'> {
  const was = new Map(before.map((row) => [row.entry, row]));
  const is = new Map(after.map((row) => [row.entry, row]));
  const moved: Moved[] = [];
  let kept = 0;
  for (const { entry, ...to } of is.values()) {
    const from = was.get(entry);
    if (!from) continue;
    if (from.programme === to.programme && from.week === to.week) kept++;
    else moved.push({ entry, from: { programme: from.programme, week: from.week }, to });
  }
  const byEntry = (a: { entry: string }, b: { entry: string }): number => byCodeUnit(a.entry, b.entry);
  return {
    added: after.filter(({ entry }) => !was.has(entry)).sort(byEntry),
    removed: before.filter(({ entry }) => !is.has(entry)).sort(byEntry),
    moved: moved.sort(byEntry),
    kept,
  };
}

function providersOf(
  { entries, programmes }: Problem,
  before: readonly Assignment[],
  after: readonly Assignment[],
): ProviderDifference[] {
  const sender = new Map(entries.map(({ id, provider }) => [id, provider]));
  const receiver = new Map(programmes.map(({ id, provider }) => [id, provider]));
  const rows = new Map<string, { out: Counts; in: Counts }>();
  const count = (plan: readonly Assignment[], when: keyof Counts): void => {
    for (const { entry, programme } of plan) {
      rowOf(rows, sender.get(entry)).out[when]++;
      rowOf(rows, receiver.get(programme)).in[when]++;
    }
  };
  count(before, 'before');
  count(after, 'after');
  return [...rows]
    .map(([provider, counts]) => ({ provider, ...counts }))
    .sort((a, b) => byCodeUnit(a.provider, b.provider));
}

interface Counts {
  before: number;
  after: number;
}

function rowOf(rows: Map<string, { out: Counts; in: Counts }>, provider = ''): { out: Counts; in: Counts } {
  const known = rows.get(provider);
  if (known) return known;
  const row = { out: { before: 0, after: 0 }, in: { before: 0, after: 0 } };
  rows.set(provider, row);
  return row;
}
