import { entry, problem, programme } from '../../../../test/support/matching/problems.js';
import { planOf } from '../../plans/plan.js';
import { ceiling } from './ceiling.js';

const region = problem({
  programmes: [programme({ insurers: null })],
  ceilings: [
    { insurer: '3311', provider: 'P1', max: 2 },
    { insurer: '3311', provider: 'P1', max: 1 },
  ],
  entries: [
    entry(),
    entry({ id: 'E2' }),
    entry({ id: 'E3', insurer: '7029' }),
    entry({ id: 'E4', insurer: null }),
  ],
});
const broken = (...places: [entry: string, programme: string, week: number][]): string[] =>
  ceiling
    .violations(
      planOf(
        region,
        places.map(([e, j, week]) => ({ entry: e, programme: j, week })),
      ).plan,
    )
    .map(({ binding }) => binding);

describe('ceiling', () => {
  it('holds up to the ceiling, whatever others and the uninsured do', () => {
    expect(broken(['E1', 'J1', 1], ['E3', 'J1', 1], ['E4', 'J1', 2])).toEqual([]);
  });

  it('is broken by one more; of several ceilings each holds', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 2])).toEqual(['ceiling:3311:P1']);
  });
});
