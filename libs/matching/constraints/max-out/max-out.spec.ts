import { entry, problem, provider } from '../../../../test/support/matching/problems.js';
import { planOf } from '../../plans/plan.js';
import { maxOut } from './max-out.js';

const region = problem({
  providers: [provider(), provider({ id: 'P2', maxOut: 1 })],
  entries: [entry(), entry({ id: 'E2' }), entry({ id: 'E3', provider: 'P1' })],
});
const broken = (...places: [entry: string, programme: string, week: number][]): string[] =>
  maxOut
    .violations(
      planOf(
        region,
        places.map(([e, j, week]) => ({ entry: e, programme: j, week })),
      ).plan,
    )
    .map(({ binding }) => binding);

describe('max-out', () => {
  it('holds up to what the sender can review', () => {
    expect(broken(['E1', 'J1', 1])).toEqual([]);
  });

  it('is broken by one more of the same sender', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 1])).toEqual(['maxOut:P2']);
  });
});
