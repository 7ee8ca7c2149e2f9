import { entry, problem } from '../../../../test/support/matching/problems.js';
import { planOf } from '../../plans/plan.js';
import { once } from './once.js';

const region = problem({ entries: [entry(), entry({ id: 'E2' })] });
const broken = (...places: [entry: string, programme: string, week: number][]): string[] =>
  once
    .violations(
      planOf(
        region,
        places.map(([e, j, week]) => ({ entry: e, programme: j, week })),
      ).plan,
    )
    .map(({ binding }) => binding);

describe('once', () => {
  it('holds when every entry is placed once', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 1])).toEqual([]);
  });

  it('is broken by an entry that is placed twice', () => {
    expect(broken(['E1', 'J1', 1], ['E1', 'J1', 2])).toEqual(['once:E1']);
  });
});
