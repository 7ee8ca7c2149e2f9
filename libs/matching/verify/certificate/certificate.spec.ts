import fc from 'fast-check';
import { bruteForce, NO_PRICES, optionsOf } from '../../../../test/support/matching/brute-force.js';
import { pricesFor, proves } from '../../../../test/support/matching/certificates.js';
import { anyProblem, problem } from '../../../../test/support/matching/problems.js';
import { usableSlots, type Problem } from '../../problem/index.js';
import { type DualPrices } from '../../solution/solution.js';

/** The formula of the certificate, word for word, in whole ten-thousandths. */
function boundByTheBook(drawn: Problem, dual: DualPrices): bigint {
  const U = 10_000n;
  const of = (rows: readonly { provider: string; price: number }[], id: string) =>
    BigInt(rows.find(({ provider: p }) => p === id)?.price ?? 0);
  const options = optionsOf(drawn);
  const lowest = (insurer: string, p: string) =>
    Math.min(
      ...drawn.ceilings.filter((c) => c.insurer === insurer && c.provider === p).map(({ max }) => max),
    );
  let sum = 0n;
  for (const e of drawn.entries) {
    let best = e.pinned ? null : 0n;
    for (const k of options) {
      const j = drawn.programmes.find(({ id }) => id === k.programme)!;
      if (k.entry !== e.id || usableSlots(j, k.week, 1) === 0) continue;
      if (e.pinned && (e.pinned.programme !== j.id || e.pinned.week !== k.week)) continue;
      const share = drawn.providers.find(({ id }) => id === j.provider)!.minHighShare ?? 0;
      const sigma = dual.slots.find((row) => row.programme === j.id && row.week === k.week)?.price ?? 0;
      const gamma = dual.ceilings
        .filter((c) => c.insurer === e.insurer && c.provider === j.provider)
        .reduce((total, { price }) => total + BigInt(price), 0n);
      const cost =
        U *
          (BigInt(sigma) +
            of(dual.maxOut, e.provider) +
            of(dual.maxNetIn, j.provider) -
            of(dual.maxNetIn, e.provider) +
            gamma) +
        of(dual.shares, j.provider) * (BigInt(Math.round(share * 1e4)) - (e.severity === 3 ? U : 0n));
      const net = U * BigInt(k.value) - cost;
      if (best === null || net > best) best = net;
    }
    sum += best!;
  }
  for (const row of dual.slots) {
    sum +=
      U *
      BigInt(row.price) *
      BigInt(
        usableSlots(
          drawn.programmes.find(({ id }) => id === row.programme)!,
          row.week,
          drawn.entries.length,
        ),
      );
  }
  for (const { id, maxOut, maxNetIn } of drawn.providers) {
    sum += U * (of(dual.maxOut, id) * BigInt(maxOut ?? 0) + of(dual.maxNetIn, id) * BigInt(maxNetIn ?? 0));
  }
  for (const c of dual.ceilings) sum += U * BigInt(c.price) * BigInt(lowest(c.insurer, c.provider));
  return sum >= 0n || sum % U === 0n ? sum / U : sum / U - 1n;
}

describe('a dual certificate', () => {
  it('proves what the formula says, and never less than the best plan, whatever the prices', () => {
    const withPrices = anyProblem.chain((drawn) => fc.tuple(fc.constant(drawn), pricesFor(drawn)));
    fc.assert(
      fc.property(withPrices, ([drawn, dual]) => {
        const best = bruteForce(drawn);
        fc.pre(best !== null);
        const bound = proves(drawn, { kind: 'dual', ...dual });
        expect(bound).toBe(boundByTheBook(drawn, dual));
        expect((bound as bigint) >= BigInt(best!.value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is exact where ordinary numbers would round', () => {
    const withPrices = anyProblem.chain((drawn) => fc.tuple(fc.constant(drawn), pricesFor(drawn, 2 ** 51)));
    fc.assert(
      fc.property(withPrices, ([drawn, dual]) => {
        fc.pre(bruteForce(drawn) !== null);
        expect(proves(drawn, { kind: 'dual', ...dual })).toBe(boundByTheBook(drawn, dual));
      }),
    );
  });

  it('adds the prices of several ceilings for one pair, against the lowest', () => {
    const drawn = problem({
      ceilings: [
        { insurer: '3311', provider: 'P1', max: 5 },
        { insurer: '3311', provider: 'P1', max: 3 },
      ],
    });
    const ceilings = [1, 2].map((price) => ({ insurer: '3311', provider: 'P1', price }));
    const free = proves(drawn, { kind: 'dual', ...NO_PRICES });
    expect(proves(drawn, { kind: 'dual', ...NO_PRICES, ceilings })).toBe((free as bigint) - 3n + 3n * 3n);
  });

  it.each([
    ['an unknown programme', { slots: [{ programme: 'J9', week: 0, price: 1 }] }, 'names an id'],
    ['a week beyond the horizon', { slots: [{ programme: 'J1', week: 3, price: 1 }] }, 'beyond the horizon'],
    [
      'a slot priced twice',
      { slots: [1, 2].map((price) => ({ programme: 'J1', week: 1, price })) },
      'occurs twice',
    ],
    ['a price on no limit', { maxOut: [{ provider: 'P1', price: 1 }] }, 'prices no limit'],
    ['a price on no balance limit', { maxNetIn: [{ provider: 'P1', price: 1 }] }, 'prices no limit'],
    ['a price on no share', { shares: [{ provider: 'P1', price: 1 }] }, 'prices no limit'],
    [
      'a price on no ceiling',
      { ceilings: [{ insurer: '3311', provider: 'P1', price: 1 }] },
      'prices no ceiling',
    ],
  ])('proves nothing with %s', (_what, part, expected) => {
    expect(proves(problem(), { kind: 'dual', ...NO_PRICES, ...part })).toContain(expected);
  });
});
