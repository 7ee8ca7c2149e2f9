import { entry, problem, provider } from '../../../../test/support/matching/problems.js';
import { planOf } from '../../plans/plan.js';
import { minHighShare } from './min-high-share.js';

const region = problem({
  providers: [provider({ minHighShare: 0.3333 }), provider({ id: 'P2' })],
  entries: [entry({ severity: 3 }), entry({ id: 'E2' }), entry({ id: 'E3' }), entry({ id: 'E4' })],
});
const broken = (...places: [entry: string, programme: string, week: number][]): string[] =>
  minHighShare
    .violations(
      planOf(
        region,
        places.map(([e, j, week]) => ({ entry: e, programme: j, week })),
      ).plan,
    )
    .map(({ binding }) => binding);

describe('min-high-share', () => {
  it('holds exactly on the share, and for a provider that takes nobody in', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 1], ['E3', 'J1', 2])).toEqual([]);
    expect(broken()).toEqual([]);
  });

  it('is broken by one light demand too many', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 1], ['E3', 'J1', 2], ['E4', 'J1', 2])).toEqual([
      'minHighShare:P1',
    ]);
    expect(broken(['E2', 'J1', 1])).toEqual(['minHighShare:P1']);
  });
});
