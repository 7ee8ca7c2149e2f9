import { entry, problem, programme } from '../../../../../test/support/matching/problems.js';
import { compileInstance, findPair, type Instance } from '../../../instance/index.js';
import { Plan } from './plan.js';
import { settleTies } from './ties.js';

/** Two places in week 1 for three clients of equal worth; two of them are insured where the ceiling is one. */
const tied = (insurers: Readonly<Record<string, string>>): Instance =>
  compileInstance(
    problem({
      programmes: [programme({ slots: [0, 2, 0], insurers: ['3311', '7095'] })],
      ceilings: [{ insurer: '3311', provider: 'P1', max: 1 }],
      entries: ['A', 'B', 'C'].map((id) => entry({ id, insurer: insurers[id] ?? '7095' })),
    }),
  );

describe('the tie pass', () => {
  const ranks = tied({});
  const [best, middle, worst] = ['A', 'B', 'C'].toSorted(
    (a, b) => ranks.rank[ranks.entryIds.indexOf(a)] - ranks.rank[ranks.entryIds.indexOf(b)],
  ) as [string, string, string];

  const planOf = (instance: Instance, placed: readonly string[]): Plan => {
    const plan = new Plan(instance);
    const cell = instance.cellStart[0]; // weeks without places have no cell
    for (const id of placed) {
      const i = instance.entryIds.indexOf(id);
      plan.place(i, findPair(instance, i, 0), cell);
    }
    plan.commit();
    return plan;
  };
  const placedIn = (plan: Plan): string[] => plan.instance.entryIds.filter((_, i) => plan.cellOf[i] >= 0);

  it.each([
    ['last', [middle, worst]],
    ['first', [worst, middle]],
  ])('finds the one place that the rules let the better rank take, when it is the %s', (_where, placed) => {
    const instance = tied({ [best]: '3311', [worst]: '3311' });
    const plan = planOf(instance, placed);
    expect(plan.broken).toBe(0);
    settleTies(instance, plan);
    expect(placedIn(plan).sort()).toEqual([best, middle].sort());
    expect(plan.broken).toBe(0);
  });

  it('leaves a plan alone in which the best ranks have the places', () => {
    const instance = tied({ [worst]: '3311' });
    const plan = planOf(instance, [best, middle]);
    settleTies(instance, plan);
    expect(placedIn(plan).sort()).toEqual([best, middle].sort());
  });
});
