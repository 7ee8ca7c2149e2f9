import { generate } from '../../../demo/problem/index.js';
import { draws } from '../../../../test/support/draws.js';
import { shuffled } from '../../../../test/support/matching/problems.js';
import { compileInstance } from '../../instance/index.js';
import { canonical } from '../../problem/index.js';
import { verify } from '../../verify/index.js';
import { withHighs } from '../highs/guarded.js';
import { searchCase } from '../highs/search.js';
import { solve } from '../index.js';
import { mergedModel } from '../model/merged.js';
import { SILENT } from '../solver.js';
import { exactBound } from './certificate.js';
import { FirstOrder } from './dual/first-order.js';
import { type GroupCase, GroupCases } from './dual/group-cases.js';
import { Rows } from './dual/rows.js';
import { finish } from './finish.js';
import { Plan } from './primal/plan.js';
import { Run } from './run.js';

const problemSha256 = '0'.repeat(64);
const whole = { over: () => false, secondsLeft: () => undefined };
const BUDGET = {
  ...{ caseSteps: 120, polishSteps: 120, allSteps: 1_500, cases: 24 },
  ...{ columns: 9_000, nodes: 30, simplexIterations: 9_000, searches: 3 },
};

function started(family: 'groups' | 'mess' | 'tight', seed: number) {
  const instance = compileInstance(canonical(generate({ family, entries: 80, seed })));
  const dual = new FirstOrder(instance, new Rows(instance));
  dual.run(300, () => false);
  return { instance, dual };
}

describe('cases of group weeks', () => {
  it.each(['groups', 'mess', 'tight'] as const)(
    'are each bounded by their prices, and leave no plan out: %s',
    async (family) => {
      let compared = 0;
      for (const seed of [1, 2, 3, 4].slice(0, draws(4))) {
        const { instance, dual } = started(family, seed);
        const model = mergedModel(instance);
        const best = (weeks: Pick<GroupCase, 'started' | 'closed'>): Promise<Plan | null> =>
          withHighs((highs) => searchCase(highs, instance, model, weeks, whole).plan);
        const optimum = (await best({ started: [], closed: [] }))?.value ?? -Infinity;
        const cases = new GroupCases(instance, dual);
        for (let n = 0; n < 6; n++) {
          const leaf = cases.highest;
          const week = cases.undecided(leaf);
          if (week < 0) break;
          cases.split(leaf, week, 80);
        }
        let highest = -Infinity;
        for (const leaf of cases.leaves) {
          const price = leaf.price.map((value, row) =>
            leaf.started.includes(row) ? Math.round(value) : Math.max(0, Math.round(value)),
          );
          const found = await best(leaf);
          highest = Math.max(highest, found?.value ?? -Infinity);
          expect(exactBound(instance, price, leaf)).toBeGreaterThanOrEqual(found?.value ?? -Infinity);
          if (found && leaf.started.length + leaf.closed.length > 0) compared++;
          for (const c of leaf.closed) expect(found?.used[c] ?? 0).toBe(0);
          for (const c of leaf.started)
            if (found) expect(found.used[c]).toBeGreaterThanOrEqual(instance.cellMin[c]);
        }
        expect(highest).toBe(optimum);
      }
      expect(compared).toBeGreaterThan(0);
    },
    60_000,
  );

  it('have a bound of their own: what starts has to be filled, what is closed takes nobody in', () => {
    const { instance, dual } = started('groups', 2);
    const cases = new GroupCases(instance, dual);
    const root = cases.highest;
    const week = cases.undecided(root);
    expect(week).toBeGreaterThanOrEqual(0);
    cases.split(root, week, 200);
    const [one, other] = cases.leaves;
    expect([one.started, other.closed]).toEqual([[week], [week]]);
    expect(Math.min(one.dual, other.dual)).toBeLessThan(root.dual);
    expect(other.used[week]).toBeLessThan(0.5);
    expect(one.used[week]).toBeGreaterThan(0.8 * instance.cellMin[week]);
  });
});

describe('a region that is finished', () => {
  it.each([
    ['tight', 5],
    ['pilot', 4],
    ['mess', 5],
  ] as const)(
    'is nearer to its bound than the dive comes, with a certificate that holds, in any order of the file: %s',
    async (family, seed) => {
      const problem = generate({ family, entries: 1_020, seed });
      const answer = await solve(problem, { problemSha256, prices: false }, SILENT);
      const dived = await solve(problem, { problemSha256, prices: false, solver: 'core' }, SILENT);
      expect(verify(problem, answer, { problemSha256 })).toMatchObject({ valid: true });
      expect(answer.value!).toBeGreaterThan(dived.value!);
      expect(answer.bound!).toBeLessThanOrEqual(dived.bound!);
      expect(answer.gap!).toBeLessThan(0.6 * dived.gap!);
      if (family !== 'tight') return;
      const turned = shuffled(problem, (items) => [...items].reverse());
      const again = await solve(turned, { problemSha256, prices: false }, SILENT);
      expect({ ...again, work: null }).toEqual({ ...answer, work: null });
    },
    60_000,
  );

  it('is left to the dive where the time is up, or where nobody finds a plan', async () => {
    const { instance, dual } = started('tight', 1);
    const stopped = new Run({}, { ...SILENT, cancelled: () => true });
    const asked: number[] = [];
    const nobody = new Plan(instance);
    const search = (leaf: GroupCase): Promise<null> => {
      asked.push(leaf.dual);
      return Promise.resolve(null);
    };
    const early = await finish(instance, dual, BUDGET, search, nobody, stopped);
    expect([early.plan, early.cases.length, early.steps, asked]).toEqual([null, 1, 0, []]);
    const none = await finish(instance, dual, BUDGET, search, nobody, new Run({}, SILENT));
    expect(none.plan).toBeNull();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(BUDGET.searches);
  });
});
