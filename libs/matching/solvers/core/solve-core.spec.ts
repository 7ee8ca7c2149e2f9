import { draws } from '../../../../test/support/draws.js';
import { tinyProblem } from '../../../../test/support/matching/tiny-problem.js';
import { seededRandom } from '../../../kernel/index.js';
import { violationsOf } from '../../constraints/index.js';
import { planOf } from '../../plans/plan.js';
import { generate } from '../../../demo/problem/index.js';
import { gainsOf, travelIn, usableSlots, whyInadmissible, worth } from '../../problem/gains.js';
import { type Problem } from '../../problem/problem.js';
import { type Assignment } from '../../solution/solution.js';
import { verify } from '../../verify/index.js';
import { SILENT } from '../solver.js';
import { solveCore } from './solve-core.js';

const problemSha256 = '0'.repeat(64);
const solve = (problem: Problem) => solveCore(problem, { problemSha256 }, SILENT);

/** Every triple of every entry, with its value. */
function optionsOf(problem: Problem): { readonly assignment: Assignment; readonly value: number }[][] {
  const minutes = travelIn(problem.travel);
  return problem.entries.map((entry) =>
    problem.programmes.flatMap((programme) => {
      const way = minutes(entry.area, programme.area);
      return Array.from({ length: problem.weeks }, (_, week) => week)
        .filter((week) => usableSlots(programme, week, 1) > 0)
        .filter((week) => whyInadmissible(problem, entry, programme, week, way) === null)
        .map((week) => ({
          assignment: { entry: entry.id, programme: programme.id, week },
          value: worth(problem.policy.weights, gainsOf(problem.policy, entry, programme, week, way)),
        }));
    }),
  );
}

/** The best value of any plan that breaks nothing, by trying them all. */
function bestByTrying(problem: Problem): number {
  const options = optionsOf(problem);
  let best = 0;
  const chosen: Assignment[] = [];
  const go = (i: number, value: number): void => {
    if (i === options.length) {
      if (value > best && violationsOf(planOf(problem, chosen).plan).length === 0) best = value;
      return;
    }
    go(i + 1, value);
    for (const option of options[i]) {
      chosen.push(option.assignment);
      go(i + 1, value + option.value);
      chosen.pop();
    }
  };
  go(0, 0);
  return best;
}

describe('the core', () => {
  it('gives valid plans and bounds on thousands of tiny problems, and nearly always the best plan', async () => {
    const random = seededRandom(7);
    let best = 0;
    const tried = draws(1_000);
    for (let n = 0; n < tried; n++) {
      const problem = tinyProblem(random);
      const solution = await solve(problem);
      if (solution.status === 'infeasible') throw new Error('nobody is pinned');
      const optimum = bestByTrying(problem);
      expect(solution.value).toBeLessThanOrEqual(optimum);
      expect(solution.bound).toBeGreaterThanOrEqual(optimum);
      expect(verify(problem, solution, { problemSha256 })).toMatchObject({ valid: true });
      if (solution.value === optimum) best++;
    }
    expect(best / tried).toBeGreaterThan(0.97);
  });

  it('gives the same bytes whatever the order of the file', async () => {
    const problem = generate({ size: 'XM', seed: 3 });
    const random = seededRandom(5);
    const order = random.shuffle(problem.travel.areas.map((_, a) => a));
    const shuffled: Problem = {
      ...problem,
      providers: random.shuffle(problem.providers),
      programmes: random.shuffle(problem.programmes),
      ceilings: random.shuffle(problem.ceilings),
      entries: random.shuffle(problem.entries),
      travel: {
        areas: order.map((a) => problem.travel.areas[a]),
        minutes: order.map((a) => order.map((b) => problem.travel.minutes[a][b])),
      },
    };
    const [a, b] = [await solve(problem), await solve(shuffled)];
    const bytes = (solution: typeof a): string => JSON.stringify({ ...solution, unmatched: undefined });
    expect(bytes(b)).toBe(bytes(a));
  });

  it('finds the proven optimum of a pure network', async () => {
    const problem = generate({ size: 'XM', seed: 2 });
    const network: Problem = {
      ...problem,
      ceilings: [],
      providers: problem.providers.map((provider) => ({ ...provider, minHighShare: null })),
      programmes: problem.programmes.map((programme) => ({ ...programme, minStart: null })),
    };
    const solution = await solve(network);
    expect(solution.status).toBe('optimal');
    expect(verify(network, solution, { problemSha256 })).toMatchObject({ valid: true });

    // One more slot never hurts, and scaling the weights scales the answer.
    const roomier: Problem = {
      ...network,
      programmes: network.programmes.map((programme, j) =>
        j === 0 ? { ...programme, slots: programme.slots.map((free) => free + 1) } : programme,
      ),
    };
    expect((await solve(roomier)).value).toBeGreaterThanOrEqual(solution.value ?? 0);
    const { breach, weeks, travel } = network.policy.weights;
    const weights = { breach: 3 * breach, weeks: 3 * weeks, travel: 3 * travel };
    const scaled = await solve({ ...network, policy: { ...network.policy, weights } });
    expect(scaled.value).toBe(3 * (solution.value ?? 0));
  });

  it('says why pins that pass a limit cannot stand', async () => {
    const problem = generate({ size: 'XS', seed: 1 });
    const pinned = problem.entries.find((entry) => entry.pinned);
    const providers = problem.providers.map((row) =>
      row.id === pinned?.provider ? { ...row, maxOut: 0 } : row,
    );
    const solution = await solve({ ...problem, providers });
    expect(solution).toMatchObject({ status: 'infeasible', assignments: [], bound: null });
  });

  it('ends with a valid plan when its time is up', async () => {
    const problem = generate({ size: 'XM', seed: 1 });
    let now = 0;
    const hooks = { ...SILENT, now: () => (now += 50) };
    const solution = await solveCore(problem, { problemSha256, seconds: 0.5 }, hooks);
    expect(solution.work.stopped).toBe('clock');
    expect(verify(problem, solution, { problemSha256 })).toMatchObject({ valid: true });
  });
});

describe('a warm start', () => {
  it('gives a valid plan of the changed problem, hardly worse than a cold one', async () => {
    const problem = generate({ size: 'XM', seed: 5 });
    const before = await solve(problem);
    if (before.status === 'infeasible') throw new Error('the generated pins can stand');
    const left = problem.entries.filter((entry, i) => entry.pinned || i % 50 !== 3);
    const came = problem.entries
      .slice(0, 4)
      .map((entry) => ({ ...entry, id: `${entry.id}-new`, pinned: null }));
    const changed: Problem = { ...problem, entries: [...left, ...came] };
    const warm = await solveCore(changed, { problemSha256, warm: before }, SILENT);
    const cold = await solve(changed);
    expect(verify(changed, warm, { problemSha256 })).toMatchObject({ valid: true });
    expect(warm.value ?? 0).toBeGreaterThan(0.98 * (cold.value ?? 0));
    expect(warm.work.iterations).toBeLessThan(cold.work.iterations * 2);
  });

  const without = (region: Problem): Problem => ({
    ...region,
    entries: region.entries.filter((entry, i) => entry.pinned || i % 100 !== 7),
  });

  it('needs no steps where one in a hundred has left, and is certified nearly as near as before', async () => {
    const region = generate({ size: 'S', seed: 1 });
    const before = await solveCore(region, { problemSha256, iterations: 240, prices: false }, SILENT);
    if (before.status === 'infeasible') throw new Error('the generated pins can stand');
    const warm = await solveCore(without(region), { problemSha256, warm: before, prices: false }, SILENT);
    expect(verify(without(region), warm, { problemSha256 })).toMatchObject({ valid: true });
    expect(warm.work.iterations).toBe(0);
    // What a small change may cost (warm.ts) before a dive is tried.
    expect(warm.gap).toBeLessThanOrEqual(Math.max(0.002, 0.0005 + 2 * before.gap));
  });

  it('is exact on a pure network without a step', async () => {
    const region = generate({ size: 'XM', seed: 5 });
    const network: Problem = {
      ...region,
      ceilings: [],
      providers: region.providers.map((p) => ({ ...p, minHighShare: null })),
      programmes: region.programmes.map((p) => ({ ...p, minStart: null })),
    };
    const before = await solve(network);
    if (before.status === 'infeasible') throw new Error('the generated pins can stand');
    const warm = await solveCore(without(network), { problemSha256, warm: before }, SILENT);
    expect(warm).toMatchObject({ status: 'optimal', work: { iterations: 0 } });
    expect(warm.value).toBe((await solve(without(network))).value);
  });

  it('does without the plan of a problem that was quite another', async () => {
    const other = await solve(generate({ size: 'XM', seed: 6 }));
    if (other.status === 'infeasible') throw new Error('the generated pins can stand');
    const region = generate({ size: 'XM', seed: 5 });
    const warm = await solveCore(region, { problemSha256, warm: other }, SILENT);
    expect(verify(region, warm, { problemSha256 })).toMatchObject({ valid: true });
    expect(warm.work.iterations).toBeGreaterThan(0);
    expect(warm.gap).toBeLessThan(0.05);
  });
});
