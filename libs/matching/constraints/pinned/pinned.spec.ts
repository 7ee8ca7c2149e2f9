import { entry, problem } from '../../../../test/support/matching/problems.js';
import { planOf } from '../../plans/plan.js';
import { pinned } from './pinned.js';

const region = problem({ entries: [entry({ pinned: { programme: 'J1', week: 1 } }), entry({ id: 'E2' })] });
const broken = (...places: [entry: string, programme: string, week: number][]): string[] =>
  pinned
    .violations(
      planOf(
        region,
        places.map(([e, j, week]) => ({ entry: e, programme: j, week })),
      ).plan,
    )
    .map(({ binding }) => binding);

describe('pinned', () => {
  it('holds when the entry is where it is pinned', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 2])).toEqual([]);
  });

  it('is broken when it is elsewhere or nowhere', () => {
    expect(broken(['E1', 'J1', 2])).toEqual(['pinned:E1']);
    expect(broken(['E2', 'J1', 1])).toEqual(['pinned:E1']);
  });
});
