import fc from 'fast-check';
import { allPlans, bruteForce, NO_PRICES } from '../../../../test/support/matching/brute-force.js';
import { pricesFor, proves } from '../../../../test/support/matching/certificates.js';
import {
  anyProblem,
  entry,
  problem,
  programme,
  provider,
} from '../../../../test/support/matching/problems.js';
import { minStartIn } from '../../problem/index.js';
import { type BranchLeaf, type DualPrices } from '../../solution/solution.js';

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
