import { pairKey, tally, type Constraint } from './constraint.js';

/** Per insurer and provider at most the volume ceiling; of several ceilings for one pair each holds. */
export const ceiling: Constraint = {
  code: 'ceiling',
  reason: {
    nl: 'Het omzetplafond van de verzekeraar bij deze aanbieder is bereikt.',
    en: 'The insurer’s volume ceiling at this provider has been reached.',
  },
  violations: ({ problem, placements }) => {
    const insured = placements.filter(({ entry }) => entry.insurer !== null);
    const taken = tally(insured, ({ entry, programme }) => pairKey(entry.insurer ?? '', programme.provider));
    return problem.ceilings.flatMap(({ insurer, provider, max }) => {
      const used = taken.get(pairKey(insurer, provider)) ?? 0;
      if (used <= max) return [];
      return {
        constraint: 'ceiling' as const,
        binding: `ceiling:${insurer}:${provider}`,
        message: {
          nl: `Verzekeraar ${insurer} bij aanbieder ${provider}: ${used} bij een plafond van ${max}.`,
          en: `Insurer ${insurer} at provider ${provider}: ${used} with a ceiling of ${max}.`,
        },
      };
    });
  },
};
