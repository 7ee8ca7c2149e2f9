import fc from 'fast-check';
import { candidatesOf } from '../../../libs/matching/plans/candidates.js';
import { type Problem } from '../../../libs/matching/problem/index.js';
import { type DualPrices } from '../../../libs/matching/solution/solution.js';
import { certifiedBound } from '../../../libs/matching/verify/certificate/index.js';

/** The bound that a certificate proves, or the sentence that says why it proves nothing. */
export const proves = (
  drawn: Problem,
  certificate: Parameters<typeof certifiedBound>[1],
): bigint | string => {
  const bound = certifiedBound(candidatesOf(drawn), certificate);
  return bound.ok ? bound.value : bound.error.en;
};

/** Random prices on limits that exist. */
export const pricesFor = (drawn: Problem, most = 200_000): fc.Arbitrary<DualPrices> => {
  const price = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: most }));
  const limited = (limit: 'maxOut' | 'maxNetIn' | 'minHighShare') =>
    fc.tuple(
      ...drawn.providers
        .filter((p) => p[limit] !== null)
        .map(({ id }) => price.map((n) => ({ provider: id, price: n }))),
    );
  return fc.record({
    slots: fc.tuple(
      ...drawn.programmes.flatMap(({ id }) =>
        Array.from({ length: drawn.weeks }, (_, week) =>
          price.map((n) => ({ programme: id, week, price: n })),
        ),
      ),
    ),
    maxOut: limited('maxOut'),
    maxNetIn: limited('maxNetIn'),
    shares: limited('minHighShare'),
    ceilings: fc.tuple(
      ...drawn.ceilings.map(({ insurer, provider: p }) =>
        price.map((n) => ({ insurer, provider: p, price: n })),
      ),
    ),
  });
};
