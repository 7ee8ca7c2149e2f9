import { tally, type Constraint } from './constraint.js';

/** Shares are compared in whole ten-thousandths, so that 0.3 of 10 is exactly 3. */
export const shareInTenThousandths = (share: number): number => Math.round(share * 10_000);

/** Of the entries a provider takes in, at least this share have severity 3: no cream-skimming. Nobody taken in satisfies it. */
export const minHighShare: Constraint = {
  code: 'minHighShare',
  reason: {
    nl: 'De ontvangende aanbieder moet ook voldoende zware zorgvragen opnemen.',
    en: 'The receiving provider must also take in enough severe demands.',
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
      if (share === null || 10_000 * high >= shareInTenThousandths(share) * all) return [];
      return {
        constraint: 'minHighShare' as const,
        binding: `minHighShare:${id}`,
        message: {
          nl: `Aanbieder ${id} neemt ${high} zware zorgvragen op van ${all}, bij een aandeel van ten minste ${share}.`,
          en: `Provider ${id} takes in ${high} severe demands of ${all}, with a share of at least ${share}.`,
        },
      };
    });
  },
};
