import { entry, problem, programme } from '../../../../test/support/matching/problems.js';
import { planOf } from '../../plans/plan.js';
import { slots } from './slots.js';

const region = problem({
  programmes: [
    programme({ slots: [0, 1, 3] }),
    programme({ id: 'J2', intakeStop: true, slots: [9, 9, 9] }),
    programme({ id: 'J3', slots: [3, 3, 3], minStart: [0, 0, 4] }),
  ],
  entries: [entry(), entry({ id: 'E2' })],
});
const broken = (...places: [entry: string, programme: string, week: number][]): string[] =>
  slots
    .violations(
      planOf(
        region,
        places.map(([e, j, week]) => ({ entry: e, programme: j, week })),
      ).plan,
    )
    .map(({ binding }) => binding);

describe('slots', () => {
  it('holds up to the number of slots', () => {
    expect(broken(['E1', 'J1', 2], ['E2', 'J1', 2])).toEqual([]);
    expect(broken(['E1', 'J1', 1], ['E2', 'J3', 1])).toEqual([]);
  });

  it('is broken by one too many, by an intake stop and by a week whose minimum exceeds its slots', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 1])).toEqual(['slots:J1:1']);
    expect(broken(['E1', 'J1', 0])).toEqual(['slots:J1:0']);
    expect(broken(['E1', 'J2', 1])).toEqual(['slots:J2:1']);
    expect(broken(['E1', 'J3', 2])).toEqual(['slots:J3:2']);
  });
});
