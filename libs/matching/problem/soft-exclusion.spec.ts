import { bruteForce } from '../../../test/support/matching/brute-force.js';
import { entry, problem, programme, provider } from '../../../test/support/matching/problems.js';
import { gainsOf } from './gains.js';

const flagged = entry({ flags: ['debts'] });
const soft = programme({ id: 'J1', excludesSoft: ['debts'] });
const base = problem();
const policy = { ...base.policy, softExclusionMinutes: 200 };

describe('the price of a soft ground for exclusion', () => {
  it('counts as minutes, online too, and keeps nobody out', () => {
    const minutes = (of: typeof soft, way: number | null) => -gainsOf(policy, flagged, of, 0, way).travel;
    expect(minutes(soft, 8)).toBe(208);
    expect(minutes({ ...soft, online: true }, null)).toBe(200);
    expect(minutes(programme(), 8)).toBe(8);
    expect(bruteForce(problem({ policy, programmes: [soft], entries: [flagged] }))?.plan).toMatchObject([
      { entry: 'E1', programme: 'J1' },
    ]);
  });

  it('is none under a policy that says nothing of it', () =>
    expect(gainsOf(base.policy, flagged, soft, 0, 8)).toEqual(
      gainsOf(base.policy, flagged, programme(), 0, 8),
    ));

  it('sends the client where no guideline has to be deviated from, if that is no further than it is worth', () => {
    const planOver = (way: number) =>
      bruteForce(
        problem({
          policy,
          providers: [provider(), provider({ id: 'P2' }), provider({ id: 'P3' })],
          programmes: [soft, programme({ id: 'J2', provider: 'P3', area: 'A2' })],
          travel: {
            areas: ['A1', 'A2'],
            minutes: [
              [8, way],
              [way, 8],
            ],
          },
          entries: [{ ...flagged, maxTravel: null }],
        }),
      )?.plan[0].programme;
    expect(planOver(150)).toBe('J2');
    expect(planOver(250)).toBe('J1');
  });
});
