import { entry, problem } from '../../../test/support/matching/problems.js';
import { type Unmatched } from '../solution/solution.js';
import { unmetNeeds } from './unmet-needs.js';

const K = 10;
const SENDERS = ['north', 'south', 'east'];

/** So many entries of each group, spread over three senders, all without a proposal for the same reason. */
function shown(sizes: Readonly<Record<string, number>>, change = 'programme') {
  const entries = Object.entries(sizes).flatMap(([diagnosis, size]) =>
    Array.from({ length: size }, (_, i) =>
      entry({ id: `${diagnosis}-${i}`, diagnosis, provider: SENDERS[i % SENDERS.length] }),
    ),
  );
  const unmatched = entries.map(({ id }): Unmatched => ({
    ...{ entry: id, reason: 'no-programme-for-need', binding: null },
    nearest: { change, by: 30, week: 2, treatmentWeeks: 6 },
  }));
  return unmetNeeds(problem({ entries }), unmatched, K);
}

describe('needs that nobody meets', () => {
  it('are told by diagnosis group, the most first', () =>
    expect(shown({ eating: 60, psychotic: 90 }).groups).toEqual([
      { diagnosis: 'dsm5-psychotic', entries: 90 },
      { diagnosis: 'dsm5-eating', entries: 60 },
    ]));

  it('count the groups of both lists as one where they are one, and never guess', () =>
    expect(shown({ alcohol: 30, 'dsm5-addiction': 40, anxiety: 50, 'dsm5-anxiety': 20 }).groups).toEqual([
      { diagnosis: 'dsm5-addiction', entries: 70 },
      { diagnosis: 'anxiety', entries: 50 },
      { diagnosis: 'dsm5-anxiety', entries: 20 },
    ]));

  it('hide a group of few, with another that protects it', () => {
    const { groups, together } = shown({ eating: 60, psychotic: 90, anxiety: 3 });
    expect(groups.filter(({ entries }) => entries === null)).toHaveLength(2);
    // What is left of the total: everybody can work it out.
    expect(together).toBe(153 - groups.reduce((sum, { entries }) => sum + (entries ?? 0), 0));
    expect(groups.find(({ diagnosis }) => diagnosis === 'anxiety')?.entries).toBeNull();
  });

  it('are none where they are few, or wait for something that is offered', () => {
    expect(shown({ eating: 4 })).toEqual({ groups: [], together: null });
    expect(shown({ eating: 60, psychotic: 90 }, 'maxTravel')).toEqual({ groups: [], together: null });
  });
});
