import { eachUsable } from '../../plans/candidates.js';
import { tally } from '../../plans/plan.js';
import { orNull, whole } from '../../schemas/shape.js';
import { limitsOfProviders, type Constraint } from '../constraint.js';

/** Per provider inflow minus outflow stays within its balance limit. */
export const maxNetIn = {
  name: 'maxNetIn',
  linear: {
    of: ['provider'],
    unit: 1,
    limits: limitsOfProviders(({ maxNetIn: most }) => most),
    terms: () => [
      { scope: 'receiver', key: ({ receiver }) => ({ provider: receiver }), amount: () => 1 },
      { scope: 'sender', key: ({ sender }) => ({ provider: sender }), amount: () => -1 },
    ],
    // Outflow makes up for inflow: half the slots are a better guess than a low limit.
    holds: (most, slotsOfProvider) => Math.max(most, 0.5 * slotsOfProvider),
    certificate: { list: 'maxNetIn', description: 'non-zero prices' },
    priced: { list: 'providers', order: 1 },
  },
  explained: {
    order: 50,
    unmatched: 'balance',
    difference: 'balance',
    agreed: true,
    use: { kind: 'balance', of: ['provider'] },
  },
  provider: {
    schema: orNull(whole('most that inflow may exceed outflow by; null = no limit')),
    read: (checks, value, path) => void checks.wholeOrNull(value, path),
  },
  /** Everybody who could leave some provider is not enough to make up for the pins it takes in. */
  hopeless: ({ problem, placements }, candidates) => {
    const senders = new Set<number>();
    eachUsable(candidates, (i) => senders.add(i));
    return problem.providers.some(({ id, maxNetIn: most, maxOut }) => {
      if (most === null) return false;
      const pinnedIn = placements.filter(({ programme }) => programme.provider === id).length;
      let couldGo = placements.filter(({ entry }) => entry.provider === id).length;
      for (const i of senders) if (problem.entries[i].provider === id) couldGo++;
      return pinnedIn - Math.min(couldGo, maxOut ?? Infinity) > most;
    });
  },
  violations: ({ problem, placements }) => {
    const received = tally(placements, ({ programme }) => programme.provider);
    const sent = tally(placements, ({ entry }) => entry.provider);
    return problem.providers.flatMap(({ id, maxNetIn: most }) => {
      const net = (received.get(id) ?? 0) - (sent.get(id) ?? 0);
      if (most === null || net <= most) return [];
      return {
        binding: `maxNetIn:${id}`,
        message: {
          nl: `Aanbieder ${id} neemt er per saldo ${net} op, bij een grens van ${most}.`,
          en: `Provider ${id} takes in ${net} on balance, with a limit of ${most}.`,
        },
      };
    });
  },
} as const satisfies Constraint;
