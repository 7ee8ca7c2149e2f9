import { eachUsable } from '../../plans/candidates.js';
import { tally } from '../../plans/plan.js';
import { orNull } from '../../schemas/shape.js';
import { limitsOfProviders, type Constraint } from '../constraint.js';
import { readShare, shareInTenThousandths, UNIT } from './share.js';

/** Of the entries a provider takes in, at least this share have severity 3: no cream-skimming. Nobody taken in satisfies it. */
export const minHighShare = {
  name: 'minHighShare',
  linear: {
    of: ['provider'],
    unit: UNIT,
    limits: limitsOfProviders(
      ({ minHighShare: share }) => (share === null || share === 0 ? null : 0), // a share of 0 asks nothing
      ({ minHighShare: share }) => ({ relief: UNIT - shareInTenThousandths(share ?? 0) }),
    ),
    terms: ({ providers }) => {
      const shares = new Map(
        providers.map(({ id, minHighShare: share }) => [id, shareInTenThousandths(share ?? 0)]),
      );
      return [
        {
          scope: 'receiver',
          key: ({ receiver }) => ({ provider: receiver }),
          amount: ({ receiver, severe }) => (shares.get(receiver) ?? 0) - (severe ? UNIT : 0),
        },
      ];
    },
    // Its limit is 0, whatever the provider's size: an eighth of its slots may lean on the share.
    holds: (_most, slotsOfProvider) => 0.125 * slotsOfProvider,
    certificate: { list: 'shares', description: 'non-zero prices' },
    priced: null,
  },
  explained: { order: 60, unmatched: 'share', difference: 'share', agreed: true },
  provider: {
    schema: orNull({
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'least share of severity 3 among those taken in, at most four decimals; null = none',
    }),
    read: readShare,
  },
  /** With everybody of severity 3 who could come, some provider with pins still has too few. */
  hopeless: ({ problem, placements }, candidates) => {
    const severe = new Map<string, Set<number>>();
    eachUsable(candidates, (i, j) => {
      const { provider } = problem.programmes[j];
      if (problem.entries[i].severity !== 3) return;
      severe.set(provider, (severe.get(provider) ?? new Set<number>()).add(i));
    });
    return problem.providers.some(({ id, minHighShare: share }) => {
      if (share === null) return false;
      const pinned = placements.filter(({ programme }) => programme.provider === id);
      const more = severe.get(id)?.size ?? 0;
      const high = pinned.filter(({ entry }) => entry.severity === 3).length + more;
      return UNIT * high < shareInTenThousandths(share) * (pinned.length + more);
    });
  },
  violations: ({ problem, placements }) => {
    const received = tally(placements, ({ programme }) => programme.provider);
    const severe = tally(
      placements.filter(({ entry }) => entry.severity === 3),
      ({ programme }) => programme.provider,
    );
    return problem.providers.flatMap(({ id, minHighShare: share }) => {
      const all = received.get(id) ?? 0;
      const high = severe.get(id) ?? 0;
      if (share === null || UNIT * high >= shareInTenThousandths(share) * all) return [];
      return {
        binding: `minHighShare:${id}`,
        message: {
          nl: `Aanbieder ${id} neemt ${high} zware zorgvragen op van ${all}, bij een aandeel van ten minste ${share}.`,
          en: `Provider ${id} takes in ${high} severe demands of ${all}, with a share of at least ${share}.`,
        },
      };
    });
  },
} as const satisfies Constraint;
