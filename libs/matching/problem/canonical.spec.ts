import fc from 'fast-check';
import { anyProblem, problem, programme, shuffled } from '../../../test/support/matching/problems.js';
import { seededRandom } from '../../kernel/index.js';
import { generate } from '../../demo/problem/index.js';
import { canonical } from './canonical.js';
import { travelIn } from './gains.js';

describe('canonical', () => {
  it('is the same for every order of the arrays', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer(), (drawn, seed) => {
        expect(canonical(shuffled(drawn, seededRandom(seed).shuffle))).toEqual(canonical(drawn));
      }),
    );
    const region = generate({ size: 'XM', seed: 1 });
    expect(JSON.stringify(canonical(shuffled(region, seededRandom(9).shuffle)))).toBe(
      JSON.stringify(canonical(region)),
    );
  });

  it('changes nothing that is canonical already', () => {
    fc.assert(
      fc.property(anyProblem, (drawn) => expect(canonical(canonical(drawn))).toEqual(canonical(drawn))),
    );
  });

  it('keeps the way from every area to every other', () => {
    const travel = {
      areas: ['b', 'c', 'a'],
      minutes: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, null],
      ],
    };
    const sorted = canonical(problem({ travel })).travel;
    expect(sorted.areas).toEqual(['a', 'b', 'c']);
    for (const from of travel.areas) {
      for (const to of travel.areas) expect(travelIn(sorted)(from, to)).toBe(travelIn(travel)(from, to));
    }
  });

  it('keeps the lowest of several ceilings for one pair, and one number of minStart as one per week', () => {
    const ceilings = [3, 1, 2].map((max) => ({ insurer: '3311', provider: 'P1', max }));
    const simple = canonical(
      problem({ ceilings, programmes: [programme({ minStart: 2 }), programme({ id: 'J0', minStart: 0 })] }),
    );
    expect(simple.ceilings).toEqual([{ insurer: '3311', provider: 'P1', max: 1 }]);
    expect(simple.programmes.map((p) => p.minStart)).toEqual([null, [2, 2, 2]]);
  });
});
