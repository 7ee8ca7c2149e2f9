import { normOf } from '../../../policy/index.js';
import { eachUsable } from '../../plans/candidates.js';
import { isLongWaiting } from '../../problem/gains.js';
import { type Problem } from '../../problem/problem.js';
import { type Constraint } from '../constraint.js';

declare module '../../solution/solution.js' {
  interface DualPrices {
    /** Absent where there is none. */
    readonly longWaiting?: readonly { readonly price: number }[];
  }
}

const PERCENT = 100;
/** Shares are compared in whole ten-thousandths, rounded down: the floor never asks for more than it says. */
const UNIT = 10_000;

/** Least share of the long-waiting among those placed, in ten-thousandths; 0 = none. */
function floorOf({ policy, entries }: Problem): number {
  const percent = policy.longWaitingFloor ?? 0;
  if (percent === 0) return 0;
  const long = entries.filter((entry) => isLongWaiting(policy, entry)).length;
  return Math.floor(((UNIT / PERCENT) * percent * long) / Math.max(1, entries.length));
}

/**
 * Of all entries that get a place at least a part of the share that the long-waiting have of the list (policy:
 * `longWaitingFloor`). Nobody placed satisfies it. One row for the region: it binds every organisation alike.
 */
export const longWaiting = {
  name: 'longWaiting',
  linear: {
    of: [],
    unit: UNIT,
    limits: (problem) => {
      const floor = floorOf(problem);
      return floor === 0 ? [] : [{ key: {}, most: 0, relief: UNIT - floor }];
    },
    terms: (problem) => {
      const floor = floorOf(problem);
      return [{ scope: 'receiver', key: () => ({}), amount: ({ long }) => floor - (long ? UNIT : 0) }];
    },
    // Its limit is 0, whatever the region's size: an eighth of all slots may lean on the floor.
    holds: (_most, slots) => 0.125 * slots,
    certificate: {
      list: 'longWaiting',
      description:
        'the price of the floor under the share of the long-waiting, in ten-thousandths of it a placement: added to the cost as price × (floor − 10,000 for a long-waiting entry) / 10,000; absent where there is none',
      optional: true,
    },
    priced: null,
  },
  explained: { order: 80, unmatched: 'long-waiting-first', difference: 'long-waiting-first' },
  /** With all of the long-waiting who could come, there are still too few beside the pins. */
  hopeless: ({ problem, placements }, candidates) => {
    const floor = floorOf(problem);
    if (floor === 0) return false;
    const more = new Set<number>();
    eachUsable(candidates, (i) => {
      if (isLongWaiting(problem.policy, problem.entries[i])) more.add(i);
    });
    const long = placements.filter(({ entry }) => isLongWaiting(problem.policy, entry)).length;
    return UNIT * (long + more.size) < floor * (placements.length + more.size);
  },
  violations: ({ problem, placements }) => {
    const { longWaitingFloor: percent = 0 } = problem.policy;
    const waitsLong = ({ waited, intakeWait, title }: Problem['entries'][number]): boolean => {
      const norm = normOf(problem.policy, title);
      return norm !== null && waited + (intakeWait ?? 0) > norm.total;
    };
    const listed = problem.entries.filter(waitsLong).length;
    const least = Math.floor((percent * 100 * listed) / Math.max(1, problem.entries.length));
    const placed = placements.filter(({ entry }) => waitsLong(entry)).length;
    if (UNIT * placed >= least * placements.length) return [];
    return [
      {
        binding: 'longWaiting',
        message: {
          nl: `Van ${placements.length} plaatsingen zijn er ${placed} van wie langer dan de norm wacht; afgesproken is ten minste ${least / 100}%.`,
          en: `Of ${placements.length} placements ${placed} are of entries that have waited longer than the norm, where at least ${least / 100}% was agreed.`,
        },
      },
    ];
  },
} as const satisfies Constraint;
