import fc from 'fast-check';
import { allPlans, bruteForce, NO_PRICES, optionsOf } from '../../../../test/support/matching/brute-force.js';
import {
  anyProblem,
  entry,
  problem,
  programme,
  provider,
} from '../../../../test/support/matching/problems.js';
import { minStartIn, usableSlots, type Problem } from '../../problem/index.js';
import { type BranchLeaf, type DualPrices } from '../../solution/solution.js';
import { candidatesOf } from '../../plans/candidates.js';
import { certifiedBound } from './index.js';

const proves = (drawn: Problem, certificate: Parameters<typeof certifiedBound>[1]): bigint | string => {
  const bound = certifiedBound(candidatesOf(drawn), certificate);
  return bound.ok ? bound.value : bound.error.en;
};

/** Random prices on limits that exist. */
const pricesFor = (drawn: Problem, most = 200_000): fc.Arbitrary<DualPrices> => {
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
      if (k.entry !== e.id || usableSlots(j, k.week) === 0) continue;
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

const leafOf = (prices: DualPrices, part: Partial<BranchLeaf> = {}): BranchLeaf => ({
  ...prices,
  closed: [],
  open: [],
  ...part,
});

describe('a certificate by branching', () => {
  /** Splits on every group week and on some pairs, each leaf with its own prices. */
  const anyTree = anyProblem.chain((drawn) => {
    const weeks = drawn.programmes.flatMap((p) =>
      Array.from({ length: drawn.weeks }, (_, week) => ({
        programme: p.id,
        week,
        least: minStartIn(p, week),
      })).filter(({ least }) => least > 0),
    );
    const pairs = drawn.entries.flatMap(({ id }) =>
      drawn.programmes.map((p) => ({ entry: id, programme: p.id })),
    );
    return fc
      .record({
        weeks: fc.subarray(weeks, { maxLength: Math.min(2, weeks.length) }),
        pairs: fc.subarray(pairs, { maxLength: Math.min(3, pairs.length) }),
      })
      .chain((split) => {
        const size = 2 ** (split.weeks.length + split.pairs.length);
        const price = fc.integer({ min: 0, max: 100_000 });
        const leaf = fc.tuple(pricesFor(drawn), price);
        return fc.array(leaf, { minLength: size, maxLength: size }).map((duals) => ({
          drawn,
          leaves: duals.map(([dual, price], n): BranchLeaf => {
            const yes = (bit: number) => ((n >> bit) & 1) === 1;
            const open = split.weeks
              .filter((_, b) => yes(b))
              .map(({ programme: p, week }) => ({ programme: p, week, price }));
            const closed = split.weeks
              .filter((_, b) => !yes(b))
              .map(({ programme: p, week }) => ({ programme: p, week }));
            const at = (b: number) => b + split.weeks.length;
            return leafOf(dual, {
              open,
              closed,
              forced: split.pairs.filter((_, b) => yes(at(b))),
              forbidden: split.pairs.filter((_, b) => !yes(at(b))),
            });
          }),
        }));
      });
  });

  it('never proves less than the best plan', () => {
    fc.assert(
      fc.property(anyTree, ({ drawn, leaves }) => {
        const best = bruteForce(drawn);
        fc.pre(best !== null);
        const bound = proves(drawn, { kind: 'branches', leaves });
        expect(typeof bound).toBe('bigint');
        expect((bound as bigint) >= BigInt(best!.value)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('proves nothing when the leaf of some plan is missing', () => {
    const inLeaf = (leaf: BranchLeaf, plan: { entry: string; programme: string; week: number }[]) => {
      const uses = (row: { programme: string; week: number }) =>
        plan.some((a) => a.programme === row.programme && a.week === row.week);
      const has = (row: { entry: string; programme: string }) =>
        plan.some((a) => a.entry === row.entry && a.programme === row.programme);
      return (
        leaf.open.every(uses) &&
        !leaf.closed.some(uses) &&
        leaf.forced!.every(has) &&
        !leaf.forbidden!.some(has)
      );
    };
    fc.assert(
      fc.property(anyTree, fc.nat(), ({ drawn, leaves }, n) => {
        const gone = leaves[n % leaves.length];
        fc.pre(allPlans(drawn).some(({ plan }) => inLeaf(gone, plan)));
        expect(proves(drawn, { kind: 'branches', leaves: leaves.filter((leaf) => leaf !== gone) })).toMatch(
          /every case/,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('needs no leaf for what cannot be: two programmes at once, or against a pin', () => {
    const drawn = problem({
      programmes: [
        programme(),
        programme({ id: 'J2', slots: [2, 2, 2], minStart: 2 }),
        programme({ id: 'J3' }),
      ],
      entries: [entry(), entry({ id: 'E2' }), entry({ id: 'E3', pinned: { programme: 'J2', week: 1 } })],
    });
    const forced = (id: string, j: string) => [{ entry: id, programme: j }];
    const bound = proves(drawn, {
      kind: 'branches',
      leaves: [
        leafOf(NO_PRICES, { forced: forced('E1', 'J1') }),
        leafOf(NO_PRICES, { forced: forced('E1', 'J3') }),
        leafOf(NO_PRICES, { forbidden: [...forced('E1', 'J1'), ...forced('E1', 'J3')] }),
      ],
    });
    expect(typeof bound).toBe('bigint');
    const open = [{ programme: 'J2', week: 1, price: 0 }];
    expect(typeof proves(drawn, { kind: 'branches', leaves: [leafOf(NO_PRICES, { open })] })).toBe('bigint');
    const closed = [{ programme: 'J2', week: 1 }];
    expect(proves(drawn, { kind: 'branches', leaves: [leafOf(NO_PRICES, { closed })] })).toMatch(
      /every case/,
    );
    expect(
      proves(drawn, {
        kind: 'branches',
        leaves: [leafOf(NO_PRICES, { closed }), leafOf(NO_PRICES, { open })],
      }),
    ).toBe(proves(drawn, { kind: 'branches', leaves: [leafOf(NO_PRICES, { open })] }));
  });

  it('refuses an ordinary week as a group week, and leaves that cover nothing', () => {
    const closed = [{ programme: 'J1', week: 1 }];
    expect(proves(problem(), { kind: 'branches', leaves: [leafOf(NO_PRICES, { closed })] })).toContain(
      'no group week',
    );
    expect(proves(problem(), { kind: 'branches', leaves: [] })).toMatch(/every case/);
  });

  it('checks a proof of a thousand leaves in no time', () => {
    const programmes = Array.from({ length: 200 }, (_, j) =>
      programme({ id: `J${j}`, slots: [3, 3, 3], minStart: 2 }),
    );
    const drawn = problem({ programmes, providers: [provider(), provider({ id: 'P2' })] });
    const cells = programmes.flatMap(({ id }) => [0, 1, 2].map((week) => ({ programme: id, week })));
    const leaves = cells.map((cell, n) =>
      leafOf(NO_PRICES, { closed: cells.slice(0, n), open: [{ ...cell, price: 0 }] }),
    );
    leaves.push(leafOf(NO_PRICES, { closed: cells }));
    expect(typeof proves(drawn, { kind: 'branches', leaves })).toBe('bigint');
    expect(proves(drawn, { kind: 'branches', leaves: leaves.toSpliced(300, 1) })).toMatch(/every case/);
  });
});
