import { usableSlots } from '../problem/index.js';
import { pairKey, tally, type Constraint } from './constraint.js';

/** Per programme and week no more intakes than the slots that count. */
export const slots: Constraint = {
  code: 'slots',
  reason: {
    nl: 'Er zijn in die week niet genoeg intakeplekken.',
    en: 'There are not enough intake slots in that week.',
  },
  violations: ({ placements }) => {
    const taken = tally(placements, ({ programme, week }) => pairKey(programme.id, week));
    const seen = new Set<string>();
    return placements.flatMap(({ programme, week }) => {
      const key = pairKey(programme.id, week);
      const free = usableSlots(programme, week);
      const used = taken.get(key) ?? 0;
      if (used <= free || seen.has(key)) return [];
      seen.add(key);
      return {
        constraint: 'slots' as const,
        binding: `slots:${programme.id}:${week}`,
        message: {
          nl: `Programma ${programme.id} heeft in week ${week} ${free} intakeplekken, niet ${used}.`,
          en: `Programme ${programme.id} has ${free} slots in week ${week}, not ${used}.`,
        },
      };
    });
  },
};
