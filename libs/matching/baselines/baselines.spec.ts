import fc from 'fast-check';
import { bruteForce, keepsRules, optionsOf } from '../../../test/support/matching/brute-force.js';
import { anyProblem, entry, problem, programme, shuffled } from '../../../test/support/matching/problems.js';
import { seededRandom } from '../../kernel/index.js';
import { generate } from '../../demo/problem/index.js';
import { baselinesOf, firstComeFirstServed } from './index.js';

describe('first come, first served', () => {
  it('gives the earliest intake to whoever waited longest', () => {
    const drawn = problem({
      programmes: [programme({ slots: [0, 1, 1] })],
      entries: [entry({ waited: 3 }), entry({ id: 'E2', waited: 9 }), entry({ id: 'E3', waited: 1 })],
    });
    expect(firstComeFirstServed(drawn)).toEqual([
      { entry: 'E2', programme: 'J1', week: 1 },
      { entry: 'E1', programme: 'J1', week: 2 },
    ]);
  });

  it('keeps every rule, and never beats the best plan', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer(), (drawn, seed) => {
        const pins = drawn.entries.filter(({ pinned }) => pinned);
        fc.pre(pins.length === 0);
        const plan = firstComeFirstServed(drawn);
        expect(keepsRules(drawn, plan)).toBe(true);
        const options = optionsOf(drawn);
        const value = plan.reduce(
          (sum, a) =>
            sum +
            options.find((o) => o.entry === a.entry && o.programme === a.programme && o.week === a.week)!
              .value,
          0,
        );
        expect(value).toBeLessThanOrEqual(bruteForce(drawn)!.value);
        expect(firstComeFirstServed(shuffled(drawn, seededRandom(seed).shuffle))).toEqual(plan);
      }),
    );
  });

  it('is measured beside doing nothing', () => {
    const region = generate({ size: 'XM', seed: 1 });
    const { nothing, firstComeFirstServed: served } = baselinesOf(region);
    expect(nothing.proposals).toBe(region.entries.filter(({ pinned }) => pinned).length);
    expect(served.proposals).toBeGreaterThan(nothing.proposals);
    expect(served.breach).toBeGreaterThan(nothing.breach);
  });
});
