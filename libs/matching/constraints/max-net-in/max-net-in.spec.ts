import { entry, problem, programme, provider } from '../../../../test/support/matching/problems.js';
import { planOf } from '../../plans/plan.js';
import { maxNetIn } from './max-net-in.js';

const region = problem({
  providers: [provider({ maxNetIn: 1 }), provider({ id: 'P2' })],
  programmes: [programme(), programme({ id: 'J2', provider: 'P2' })],
  entries: [entry(), entry({ id: 'E2' }), entry({ id: 'E3', provider: 'P1' })],
});
const broken = (...places: [entry: string, programme: string, week: number][]): string[] =>
  maxNetIn
    .violations(
      planOf(
        region,
        places.map(([e, j, week]) => ({ entry: e, programme: j, week })),
      ).plan,
    )
    .map(({ binding }) => binding);

describe('max-net-in', () => {
  it('holds when outflow makes up for inflow', () => {
    expect(broken(['E1', 'J1', 1])).toEqual([]);
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 2], ['E3', 'J2', 1])).toEqual([]);
  });

  it('is broken when nothing makes up for it', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 2])).toEqual(['maxNetIn:P1']);
  });
});
