import { tally, type Constraint } from './constraint.js';

/** Per provider inflow minus outflow stays within its balance limit. */
export const maxNetIn: Constraint = {
  code: 'maxNetIn',
  reason: {
    nl: 'De balans van de ontvangende aanbieder laat geen extra instroom toe.',
    en: 'The balance of the receiving provider allows no further inflow.',
  },
  violations: ({ problem, placements }) => {
    const received = tally(placements, ({ programme }) => programme.provider);
    const sent = tally(placements, ({ entry }) => entry.provider);
    return problem.providers.flatMap(({ id, maxNetIn: most }) => {
      const net = (received.get(id) ?? 0) - (sent.get(id) ?? 0);
      if (most === null || net <= most) return [];
      return {
        constraint: 'maxNetIn' as const,
        binding: `maxNetIn:${id}`,
        message: {
          nl: `Aanbieder ${id} neemt er per saldo ${net} op, bij een grens van ${most}.`,
          en: `Provider ${id} takes in ${net} on balance, with a limit of ${most}.`,
        },
      };
    });
  },
};
