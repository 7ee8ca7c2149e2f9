import { entry, problem } from '../../../../test/support/matching/problems.js';
import { planOf } from '../../plans/plan.js';
import { longWaiting } from './long-waiting.js';

/** Two of four have waited longer than 14 weeks, one of them since the registration alone. */
const region = (longWaitingFloor?: number) =>
  problem({
    policy: { ...problem().policy, ...(longWaitingFloor === undefined ? {} : { longWaitingFloor }) },
    entries: [
      entry({ waited: 15 }),
      entry({ id: 'E2', waited: 3, intakeWait: 12, treatmentWait: 0 }),
      entry({ id: 'E3', waited: 14 }),
      entry({ id: 'E4', waited: 0 }),
    ],
  });
const broken = (floor: number | undefined, ...entries: string[]): string[] =>
  longWaiting
    .violations(
      planOf(
        region(floor),
        entries.map((id) => ({ entry: id, programme: 'J1', week: 1 })),
      ).plan,
    )
    .map(({ binding }) => binding);

describe('long-waiting', () => {
  it('holds exactly on the floor, for a plan of nobody, and without a floor', () => {
    expect(broken(100, 'E1', 'E3')).toEqual([]);
    expect(broken(50, 'E1', 'E2', 'E3')).toEqual([]);
    expect(broken(100)).toEqual([]);
    expect(broken(0, 'E3', 'E4')).toEqual([]);
    expect(broken(undefined, 'E3', 'E4')).toEqual([]);
    expect(longWaiting.linear.limits(region())).toEqual([]);
  });

  it('is broken by one too many who came lately', () => {
    expect(broken(100, 'E1', 'E3', 'E4')).toEqual(['longWaiting']);
    expect(broken(50, 'E3')).toEqual(['longWaiting']);
  });
});
