import { generate } from '../../../demo/problem/index.js';
import { compileInstance } from '../../instance/index.js';
import { highsRuntime } from '../highs/runtime.js';
import { solveWhole } from '../highs/whole.js';
import { mergedModel } from './merged.js';
import { naiveColumns, naiveModel } from './naive.js';
import { planOfClasses, planOfTriples } from './plan-of.js';

describe('the models for general solvers', () => {
  it.each([1, 8, 11, 16])('have the same optimum, by triples and by classes (region %i)', async (seed) => {
    const instance = compileInstance(generate({ size: 'XS', seed }));
    const highs = await highsRuntime();
    const over = (): boolean => false;
    const naive = naiveModel(instance, 'binaries');
    const merged = mergedModel(instance);
    const first = solveWhole(highs, naive.linear, 1, { over });
    const second = solveWhole(highs, merged.linear, 1, { over });
    if (first.status !== 'plan' || second.status !== 'plan') throw new Error('no plan');
    const value = planOfTriples(instance, naive, first.x)?.value;
    expect(value).toBeGreaterThan(0);
    expect(planOfClasses(instance, merged, second.x)?.value).toBe(value);
    expect(naive.linear.columns).toBe(naiveColumns(instance));
  });

  it('refuse a claim that is no plan', () => {
    const instance = compileInstance(generate({ size: 'XS', seed: 8 }));
    const naive = naiveModel(instance, 'binaries');
    expect(planOfTriples(instance, naive, new Float64Array(naive.linear.columns).fill(0.5))).toBeNull();
    expect(planOfTriples(instance, naive, new Float64Array(naive.linear.columns).fill(1))).toBeNull();
    expect(planOfTriples(instance, naive, new Float64Array(naive.linear.columns))?.value).toBeDefined();
  });
});
