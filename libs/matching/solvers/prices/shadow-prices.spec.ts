import { draws } from '../../../../test/support/draws.js';
import fc from 'fast-check';
import { bruteForce } from '../../../../test/support/matching/brute-force.js';
import {
  anyProblem,
  entry,
  problem,
  programme,
  shuffled,
} from '../../../../test/support/matching/problems.js';
import { tinyProblem } from '../../../../test/support/matching/tiny-problem.js';
import { seededRandom } from '../../../kernel/index.js';
import { generate } from '../../../demo/problem/index.js';
import { compileInstance } from '../../instance/index.js';
import { type Problem } from '../../problem/problem.js';
import { type PriceInterval, type ShadowPrices, type SolvedSolution } from '../../solution/solution.js';
import { verify } from '../../verify/index.js';
import { Rows } from '../core/dual/rows.js';
import { Plan } from '../core/primal/plan.js';
import { solve } from '../index.js';
import { type SolverName, SILENT } from '../solver.js';
import { shadowPrices } from './shadow-prices.js';

const problemSha256 = '0'.repeat(64);

async function solved(drawn: Problem, solver?: SolverName): Promise<SolvedSolution | null> {
  const solution = await solve(drawn, { problemSha256, solver }, SILENT);
  expect(verify(drawn, solution, { problemSha256 })).toMatchObject({ valid: true });
  return solution.status === 'infeasible' ? null : solution;
}

const region = generate({ size: 'XM', seed: 4 });
let ofRegion: Promise<SolvedSolution | null> | undefined;
/** Solved once for all who ask: it takes seconds. */
const solutionOfRegion = async (): Promise<SolvedSolution> => (await (ofRegion ??= solved(region)))!;

/** Every published interval with the problem that has `by` more of its thing; null where there is none to take away. */
function questions(drawn: Problem, prices: ShadowPrices) {
  const least = (limit: number | null, by: number): number | null =>
    limit === null || limit + by < 0 ? null : limit + by;
  const all: { interval: PriceInterval; changed: (by: 1 | -1) => Problem | null }[] = [];
  for (const interval of prices.slots)
    all.push({
      interval,
      changed: (by) => ({
        ...drawn,
        programmes: drawn.programmes.map((p) =>
          p.id === interval.programme
            ? { ...p, slots: p.slots.map((n, t) => (t === interval.week ? n + by : n)) }
            : p,
        ),
      }),
    });
  for (const interval of prices.ceilings)
    all.push({
      interval,
      changed: (by) => {
        const isIt = (c: { insurer: string; provider: string }): boolean =>
          c.insurer === interval.insurer && c.provider === interval.provider;
        const max = least(Math.min(...drawn.ceilings.filter(isIt).map((c) => c.max)), by);
        if (max === null) return null;
        const changed = (c: { max: number }): number =>
          by === 1 ? Math.max(c.max, max) : Math.min(c.max, max);
        return { ...drawn, ceilings: drawn.ceilings.map((c) => (isIt(c) ? { ...c, max: changed(c) } : c)) };
      },
    });
  for (const interval of prices.providers)
    all.push({
      interval,
      changed: (by) => {
        const { provider, limit } = interval;
        const to = least(drawn.providers.find(({ id }) => id === provider)![limit], by);
        if (to === null) return null;
        return {
          ...drawn,
          providers: drawn.providers.map((p) => (p.id === provider ? { ...p, [limit]: to } : p)),
        };
      },
    });
  return all;
}

/** Solves everything again by brute force. Returns how many intervals there were, and how many were points. */
function checked(drawn: Problem, solution: SolvedSolution, best: number): { all: number; exact: number } {
  let exact = 0;
  const rows = questions(drawn, solution.prices);
  for (const { interval, changed } of rows) {
    const gain = bruteForce(changed(1)!)!.value - best;
    expect(gain).toBeGreaterThanOrEqual(interval.gain.low);
    expect(gain).toBeLessThanOrEqual(interval.gain.high);
    const fewer = changed(-1);
    const left = fewer && bruteForce(fewer);
    if (interval.loss) {
      expect(best - left!.value).toBeGreaterThanOrEqual(interval.loss.low);
      expect(best - left!.value).toBeLessThanOrEqual(interval.loss.high);
    } else if (solution.status === 'optimal') expect(left).toBeNull();
    if (interval.certainty === 'exact') exact++;
  }
  return { all: rows.length, exact };
}

describe('shadow prices', () => {
  it('are exactly what one more and one fewer is worth where the plan is proved the best', async () => {
    const random = seededRandom(11);
    const seen = { slot: 0, ceiling: 0, provider: 0 };
    for (let run = 0; run < 400; run++) {
      const drawn = tinyProblem(random);
      const solution = await solved(drawn);
      if (!solution) continue;
      const { all, exact } = checked(drawn, solution, bruteForce(drawn)!.value);
      expect(exact).toBe(all);
      seen.slot += solution.prices.slots.length;
      seen.ceiling += solution.prices.ceilings.length;
      seen.provider += solution.prices.providers.length;
    }
    expect(Math.min(seen.slot, seen.ceiling, seen.provider)).toBeGreaterThan(5);
  }, 120_000);

  it('hold the truth also where only chains and the certificate tell', async () => {
    const random = seededRandom(12);
    let all = 0;
    for (let run = 0; run < draws(400); run++) {
      const drawn = tinyProblem(random);
      const solution = await solved(drawn, 'core');
      if (solution) all += checked(drawn, solution, bruteForce(drawn)!.value).all;
    }
    expect(all).toBeGreaterThan(draws(100));
  }, 120_000);

  it('hold the truth on problems with every kind of oddity', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (drawn) => {
        const solution = await solved(drawn);
        if (solution) checked(drawn, solution, bruteForce(drawn)!.value);
      }),
      { numRuns: draws(200), seed: 13 },
    );
  });

  it('are exact on a pure network, from its optimum', async () => {
    const region = generate({ size: 'XM', seed: 3 });
    const network = {
      ...region,
      ceilings: [],
      providers: region.providers.map((p) => ({ ...p, minHighShare: null })),
      programmes: region.programmes.map((p) => ({ ...p, minStart: null })),
    };
    const solution = (await solved(network, 'core'))!;
    expect(solution.prices.slots.length).toBeGreaterThan(0);
    for (const { certainty } of [...solution.prices.slots, ...solution.prices.providers])
      expect(certainty).toBe('exact');
  });

  it('are the same in every order of the file, and narrow for a region', async () => {
    const solution = await solutionOfRegion();
    const again = await solved(shuffled(region, seededRandom(9).shuffle));
    expect(again!.prices).toEqual(solution.prices);
    const { slots, binding, absent } = solution.prices;
    expect(absent).toBeNull();
    expect(binding).toBeGreaterThanOrEqual(slots.length);
    expect(slots.some(({ low, high }) => low > 0 && high < 2 * low)).toBe(true);
  });

  it('say in levels what one more slot brings', async () => {
    const drawn = problem({
      programmes: [programme({ slots: [0, 1, 0] })],
      entries: [entry(), entry({ id: 'E2' })],
    });
    const { prices } = (await solved(drawn))!;
    expect(prices.slots).toMatchObject([
      {
        programme: 'J1',
        week: 1,
        certainty: 'exact',
        more: { weeks: 11, travel: -8 },
        fewer: { weeks: 11, travel: -8 },
      },
    ]);
  });

  it('are absent, with the reason, where nobody asked or the run was stopped', async () => {
    const region = generate({ size: 'XS', seed: 1 });
    const silent = await solve(region, { problemSha256, prices: false }, SILENT);
    expect(silent).toMatchObject({ prices: { slots: [], absent: 'not-asked' } });
    let asked = 0;
    const hooks = {
      ...SILENT,
      progress: ({ phase }: { phase: string }) => void (asked += phase === 'ties' ? 1 : 0),
    };
    const stopped = await solve(
      region,
      { problemSha256, solver: 'core' },
      { ...hooks, cancelled: () => asked > 0 },
    );
    expect(stopped).toMatchObject({ prices: { slots: [], absent: 'stopped' } });
  });

  it('are absent, and nothing is sought, where bound and value are farther apart than the dearest price', async () => {
    const { certificate } = (await solved(region, 'core'))!;
    if (certificate.kind !== 'dual') throw new Error('the core proves without cases');
    const instance = compileInstance(region);
    const plan = new Plan(instance);
    const { slots, maxOut, maxNetIn, ceilings } = certificate;
    const dearest = Math.max(...[slots, maxOut, maxNetIn, ceilings].flat().map(({ price }) => price));
    let asked = 0;
    const pricesAt = (bound: number): ShadowPrices =>
      shadowPrices(
        region,
        plan,
        new Rows(instance),
        { bound, certificate },
        { slots: 3, ceilings: 0, providers: 3 },
        () => {
          asked++;
          return { plan, bound: Infinity };
        },
        () => false,
      );
    const wide = pricesAt(plan.value + dearest + 1);
    expect(wide).toMatchObject({ slots: [], ceilings: [], providers: [], absent: 'gap-too-wide' });
    expect(wide.binding).toBeGreaterThan(0);
    expect(asked).toBe(0);
    expect(pricesAt(plan.value + dearest)).toMatchObject({ absent: null, binding: wide.binding });
    expect(asked).toBeGreaterThan(0);
  });
});

describe('verify', () => {
  it('refuses prices that contradict bound, value or certificate, are of nothing, or out of order', async () => {
    const solution = await solutionOfRegion();
    const [first, second] = solution.prices.slots;
    const faults = (slots: readonly object[]): boolean =>
      verify(region, { ...solution, prices: { ...solution.prices, slots } }, { problemSha256 }).valid;
    expect(faults([first, second])).toBe(true);
    const { binding } = solution.prices;
    for (const said of [binding! - 1, binding! + 1])
      expect(
        verify(region, { ...solution, prices: { ...solution.prices, binding: said } }, { problemSha256 }),
      ).toMatchObject({ valid: false });
    expect(faults([second, first])).toBe(false);
    expect(faults([first, first])).toBe(false);
    expect(faults([{ ...first, programme: 'nobody' }])).toBe(false);
    expect(faults([{ ...first, gain: { ...first.gain, high: first.gain.high + 1e9 }, high: 1e9 }])).toBe(
      false,
    );
    expect(faults([{ ...first, gain: { ...first.gain, low: first.gain.low + 1 } }])).toBe(false);
    expect(faults([{ ...first, loss: null }])).toBe(false);
    expect(faults([{ ...first, loss: { low: 0, high: first.loss!.high } }])).toBe(first.loss!.low === 0);
    expect(faults([{ ...first, low: first.low - 1 }])).toBe(false);
    expect(faults([{ ...first, high: first.high + 1 }])).toBe(false);
    expect(faults([{ ...first, certainty: first.certainty === 'exact' ? 'proved' : 'exact' }])).toBe(false);
    expect(faults([{ ...first, more: { ...first.more, breach: first.more.breach + 1 } }])).toBe(false);
    expect(faults([{ ...first, fewer: { ...first.fewer, breach: first.fewer!.breach - 1 } }])).toBe(false);
  });
});
