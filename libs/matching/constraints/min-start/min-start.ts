import { eachUsable } from '../../plans/candidates.js';
import { pairKey, tally } from '../../plans/plan.js';
import { minStartIn } from '../../problem/gains.js';
import { readWeekly } from '../../problem/weekly.js';
import { list, whole } from '../../schemas/shape.js';
import { type Constraint } from '../constraint.js';

/** A group that starts in a week takes at least its minimum, or nobody. */
export const minStart = {
  name: 'minStart',
  linear: null,
  least: minStartIn,
  explained: { order: 20, unmatched: 'group-not-full', difference: 'group-not-full' },
  programme: {
    schema: {
      anyOf: [whole('for all weeks'), list(whole('for one week'), 'one number per week'), { type: 'null' }],
      description: 'a group starts with at least so many in a week, or not at all; 0 or null = no group',
    },
    read: (checks, value, path, weeks) => {
      if (Array.isArray(value)) readWeekly(checks, value, path, weeks);
      else checks.wholeOrNull(value, path);
    },
  },
  /** Everybody who could come is not enough for some group with a pin. */
  hopeless: ({ problem, placements }, candidates) => {
    const reachable = new Int32Array(candidates.slots.length);
    eachUsable(candidates, (_i, _j, cell) => reachable[cell]++);
    const position = new Map(problem.programmes.map(({ id }, j) => [id, j]));
    return placements.some(({ programme, week }) => {
      const cell = (position.get(programme.id) ?? 0) * problem.weeks + week;
      const pinned = placements.filter((p) => p.programme === programme && p.week === week).length;
      return pinned + reachable[cell] < minStartIn(programme, week);
    });
  },
  violations: ({ placements }) => {
    const taken = tally(placements, ({ programme, week }) => pairKey(programme.id, week));
    const seen = new Set<string>();
    return placements.flatMap(({ programme, week }) => {
      const key = pairKey(programme.id, week);
      const least = minStartIn(programme, week);
      const used = taken.get(key) ?? 0;
      if (used >= least || seen.has(key)) return [];
      seen.add(key);
      return {
        binding: `minStart:${programme.id}:${week}`,
        message: {
          nl: `Groep ${programme.id} begint in week ${week} met ${used}, en ten minste ${least} zijn nodig.`,
          en: `Group ${programme.id} starts in week ${week} with ${used}, and needs ${least} at least.`,
        },
      };
    });
  },
} as const satisfies Constraint;
