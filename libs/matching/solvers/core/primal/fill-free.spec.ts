import { entry, problem, programme } from '../../../../../test/support/matching/problems.js';
import { compileInstance, findPair } from '../../../instance/index.js';
import { canonical } from '../../../problem/index.js';
import { fillFree } from './fill-free.js';
import { Plan } from './plan.js';

describe('fillFree', () => {
  const matched = (plan: Plan): string[] => plan.instance.entryIds.filter((_, i) => plan.cellOf[i] >= 0);
  const three = [
    entry({ id: 'E1', waited: 3 }),
    entry({ id: 'E2', waited: 30 }),
    entry({ id: 'E3', waited: 12 }),
  ];

  it('takes in whoever fits as the plan is, the longest waiting first, and nobody beyond the slots', () => {
    const instance = compileInstance(
      canonical(problem({ entries: three, programmes: [programme({ slots: [0, 2, 0] })] })),
    );
    const plan = new Plan(instance);
    plan.place(2, findPair(instance, 2, 0), 0);
    fillFree(instance, plan);
    expect(matched(plan)).toEqual(['E2', 'E3']);
    expect(plan.broken).toBe(0);
  });

  it('starts no group with one alone, and joins one that has started', () => {
    const instance = compileInstance(
      canonical(problem({ entries: three, programmes: [programme({ slots: [0, 3, 0], minStart: 2 })] })),
    );
    const empty = new Plan(instance);
    fillFree(instance, empty);
    expect(matched(empty)).toEqual([]);
    const started = new Plan(instance);
    for (const i of [1, 2]) started.place(i, findPair(instance, i, 0), 0);
    fillFree(instance, started);
    expect(matched(started)).toEqual(['E1', 'E2', 'E3']);
  });
});
