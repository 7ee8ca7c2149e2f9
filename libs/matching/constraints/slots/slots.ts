import { pairKey, tally } from '../../plans/plan.js';
import { usableSlots } from '../../problem/gains.js';
import { readWeekly } from '../../problem/weekly.js';
import { list, whole } from '../../schemas/shape.js';
import { type Constraint } from '../constraint.js';

/**
 * Per programme and week no more intakes than the slots that count. First of all linear constraints, programme by
 * programme and week by week: its limits are the places that plans are made of.
 */
export const slots = {
  name: 'slots',
  linear: {
    of: ['programme', 'week'],
    unit: 1,
    limits: ({ programmes, weeks, entries }) =>
      programmes.flatMap((programme) =>
        Array.from({ length: weeks }, (_, week) => ({
          key: { programme: programme.id, week },
          most: usableSlots(programme, week, entries.length),
        })),
      ),
    terms: () => [{ scope: 'slot', key: ({ programme, week }) => ({ programme, week }), amount: () => 1 }],
    certificate: { list: 'slots', description: 'non-zero prices of slots' },
    priced: { list: 'slots', order: 0 },
  },
  explained: {
    order: 10,
    unmatched: 'lost-to-longer-waiting',
    difference: 'taken',
    use: { kind: 'slot', of: ['programme', 'week'] },
  },
  conflict: ({ programme, week }) =>
    `more entries are pinned to programme ${programme} in week ${week} than it has slots`,
  programme: {
    schema: {
      ...list(whole('slots'), 'free intakes per week of the horizon, one number per week'),
      minItems: 1,
      maxItems: 52,
    },
    read: readWeekly,
  },
  violations: ({ placements, problem }) => {
    const taken = tally(placements, ({ programme, week }) => pairKey(programme.id, week));
    const seen = new Set<string>();
    return placements.flatMap(({ programme, week }) => {
      const key = pairKey(programme.id, week);
      const free = usableSlots(programme, week, problem.entries.length);
      const used = taken.get(key) ?? 0;
      if (used <= free || seen.has(key)) return [];
      seen.add(key);
      return {
        binding: `slots:${programme.id}:${week}`,
        message: {
          nl: `Programma ${programme.id} heeft in week ${week} ${free} intakeplekken, niet ${used}.`,
          en: `Programme ${programme.id} has ${free} slots in week ${week}, not ${used}.`,
        },
      };
    });
  },
} as const satisfies Constraint;
