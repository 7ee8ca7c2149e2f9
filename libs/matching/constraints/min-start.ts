import { minStartIn } from '../problem/index.js';
import { pairKey, tally, type Constraint } from './constraint.js';

/** A group that starts in a week takes at least its minimum, or nobody. */
export const minStart: Constraint = {
  code: 'minStart',
  reason: {
    nl: 'De groep is niet vol genoeg om te beginnen.',
    en: 'The group is not full enough to start.',
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
        constraint: 'minStart' as const,
        binding: `minStart:${programme.id}:${week}`,
        message: {
          nl: `Groep ${programme.id} begint in week ${week} met ${used}, en ten minste ${least} zijn nodig.`,
          en: `Group ${programme.id} starts in week ${week} with ${used}, and needs ${least} at least.`,
        },
      };
    });
  },
};
