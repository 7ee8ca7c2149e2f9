import { entry, problem, programme } from '../../../../test/support/matching/problems.js';
import { planOf } from '../../plans/plan.js';
import { minStart } from './min-start.js';

const region = problem({
  programmes: [programme({ slots: [0, 2, 2], minStart: 2 }), programme({ id: 'J2', minStart: [0, 0, 2] })],
  entries: [entry(), entry({ id: 'E2' })],
});
const broken = (...places: [entry: string, programme: string, week: number][]): string[] =>
  minStart
    .violations(
      planOf(
        region,
        places.map(([e, j, week]) => ({ entry: e, programme: j, week })),
      ).plan,
    )
    .map(({ binding }) => binding);

describe('min-start', () => {
  it('holds for a group that starts with enough, and in weeks without a minimum', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 1])).toEqual([]);
    expect(broken(['E1', 'J2', 1])).toEqual([]);
    expect(broken()).toEqual([]);
  });

  it('is broken by a group that starts with too few', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 2])).toEqual(['minStart:J1:1', 'minStart:J1:2']);
    expect(broken(['E1', 'J2', 2])).toEqual(['minStart:J2:2']);
  });
});
