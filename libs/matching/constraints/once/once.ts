import { tally } from '../../plans/plan.js';
import { type Constraint } from '../constraint.js';

/** An entry is proposed at most once: a client is one person. */
export const once = {
  name: 'once',
  linear: null,
  violations: ({ placements }) =>
    [...tally(placements, ({ entry }) => entry.id)]
      .filter(([, times]) => times > 1)
      .map(([id, times]) => ({
        binding: `once:${id}`,
        message: {
          nl: `Wachtplek ${id} is ${times} keer geplaatst.`,
          en: `Entry ${id} is placed ${times} times.`,
        },
      })),
} as const satisfies Constraint;
