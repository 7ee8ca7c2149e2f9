import { entry, problem } from '../../../test/support/matching/problems.js';
import { type Unmatched } from '../solution/solution.js';
import { sharesAbout } from './shares-about.js';

const SENDERS = ['north', 'south', 'east'];
const of = (title: 'zvw' | 'jeugdwet', size: number) =>
  Array.from({ length: size }, (_, i) =>
    entry({ id: `${title}-${i}`, title, diagnosis: 'eating', provider: SENDERS[i % SENDERS.length] }),
  );

describe('the shares of a run', () => {
  const entries = [...of('zvw', 90), ...of('jeugdwet', 60)];
  const unmatched = entries.map(({ id }): Unmatched => ({
    ...{ entry: id, reason: 'no-programme-for-need', binding: null },
    nearest: { change: 'programme', by: 30, week: 2, treatmentWeeks: 6 },
  }));
  const nobodyPlaced = { run: [], firstComeFirstServed: [] };
  const about = sharesAbout(problem({ entries }), nobodyPlaced, unmatched, 10);

  it('are of each population apart, and of those alone that wait', () =>
    expect(Object.keys(about).sort()).toEqual(['adults', 'youth']));

  it('count nobody of another population, neither in a table nor among the needs', () => {
    for (const [population, size] of [
      ['adults', 90],
      ['youth', 60],
    ] as const) {
      const { tables, unmet } = about[population]!;
      expect(unmet).toEqual({ groups: [{ diagnosis: 'dsm5-eating', entries: size }], together: null });
      for (const { by, groups } of tables)
        expect([by, groups.reduce((sum, { entries }) => sum + (entries ?? 0), 0)]).toEqual([by, size]);
    }
  });
});
