import { tally, type Constraint } from './constraint.js';

/** An entry is proposed at most once: a client is one person. */
export const once: Constraint = {
  code: 'once',
  reason: {
    nl: 'Een wachtplek krijgt hoogstens één voorstel.',
    en: 'An entry gets one proposal at most.',
  },
  violations: ({ placements }) =>
    [...tally(placements, ({ entry }) => entry.id)]
      .filter(([, times]) => times > 1)
      .map(([id, times]) => ({
        constraint: 'once',
        binding: `once:${id}`,
        message: {
          nl: `Wachtplek ${id} is ${times} keer geplaatst.`,
          en: `Entry ${id} is placed ${times} times.`,
        },
      })),
};
