import { pairKey, tally } from '../../plans/plan.js';
import { id, list, object, text, whole } from '../../schemas/shape.js';
import { type Constraint, type Limit } from '../constraint.js';

/** Per insurer and provider at most the volume ceiling; of several ceilings for one pair each holds. */
export const ceiling = {
  name: 'ceiling',
  linear: {
    of: ['insurer', 'provider'],
    unit: 1,
    limits: ({ ceilings }) => {
      const lowest = new Map<string, Limit>();
      for (const { insurer, provider, max } of ceilings) {
        const key = pairKey(insurer, provider);
        const most = Math.min(max, lowest.get(key)?.most ?? max);
        lowest.set(key, { key: { insurer, provider }, most });
      }
      return [...lowest.values()];
    },
    terms: () => [
      {
        scope: 'receiver',
        key: ({ insurer, receiver }) => (insurer === null ? null : { insurer, provider: receiver }),
        amount: () => 1,
      },
    ],
    certificate: {
      list: 'ceilings',
      description: 'non-zero prices; several for one pair add, against the lowest ceiling',
      repeats: true,
      absent: { en: 'prices no ceiling', nl: 'prijst geen plafond' },
    },
    priced: { list: 'ceilings', order: 0 },
  },
  explained: {
    order: 40,
    unmatched: 'ceiling',
    difference: 'ceiling',
    agreed: true,
    use: { kind: 'ceiling', of: ['provider'] },
    nearest: ['provider', 'insurer'],
  },
  conflict: ({ insurer, provider }) =>
    `the pins pass the ceiling of insurer ${insurer} at provider ${provider}`,
  list: {
    name: 'ceilings',
    schema: list(
      object('A volume ceiling.', {
        insurer: text('code of the insurer'),
        provider: id('id of the provider'),
        max: whole('most entries of this insurer that may be taken in'),
      }),
      'of several for one pair each holds; none listed = no ceiling',
    ),
    read: (checks, value, providers) => {
      if (!checks.list(value, '/ceilings')) return;
      for (let c = 0; c < value.length; c++) {
        const path = `/ceilings/${c}`;
        const row = value[c];
        if (!checks.object(row, path)) continue;
        checks.text(row.insurer, `${path}/insurer`);
        checks.known(row.provider, `${path}/provider`, providers, { en: 'provider', nl: 'aanbieder' });
        checks.whole(row.max, `${path}/max`);
      }
    },
  },
  violations: ({ problem, placements }) => {
    const insured = placements.filter(({ entry }) => entry.insurer !== null);
    const taken = tally(insured, ({ entry, programme }) => pairKey(entry.insurer ?? '', programme.provider));
    return problem.ceilings.flatMap(({ insurer, provider, max }) => {
      const used = taken.get(pairKey(insurer, provider)) ?? 0;
      if (used <= max) return [];
      return {
        binding: `ceiling:${insurer}:${provider}`,
        message: {
          nl: `Verzekeraar ${insurer} bij aanbieder ${provider}: ${used} bij een plafond van ${max}.`,
          en: `Insurer ${insurer} at provider ${provider}: ${used} with a ceiling of ${max}.`,
        },
      };
    });
  },
} as const satisfies Constraint;
