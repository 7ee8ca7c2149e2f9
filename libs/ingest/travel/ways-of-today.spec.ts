import { tidyRows } from '../../../test/support/ingest/tidy.js';
import { readTravel, travelRule } from './read-travel.js';
import { waysOfToday } from './ways-of-today.js';

const TODAY = '2026-11-30';
const KNOWN = { areas: new Set(['0014', '1979']), formerAreas: new Map([['0099', '0014']]) };
const ways = (header: string[], ...rows: string[][]) => {
  const { taken, refused } = readTravel(tidyRows(travelRule(KNOWN, TODAY), header, ...rows), KNOWN, {
    today: TODAY,
  });
  return { ...waysOfToday(taken, KNOWN, TODAY), refused };
};

describe('a travel matrix of an earlier year', () => {
  it('is read between the areas of today: the mean of what has become one, nothing within it', () => {
    const found = ways(
      ['', '0014', '0003', '0010'],
      ['0014', '8', '40', '45'],
      ['0003', '38', '9', '12'],
      ['0010', '', '12', '7'],
    );
    expect(found.ways).toEqual([
      { from: '0014', to: '0014', minutes: 8 },
      { from: '0014', to: '1979', minutes: 43 },
      { from: '1979', to: '0014', minutes: 38 },
      { from: '1979', to: '1979', minutes: 8 },
    ]);
    expect(found).toMatchObject({ former: 8, within: 2, refused: [] });
  });

  it('of today stays as it is', () =>
    expect(ways(['from', 'to', 'minutes'], ['0014', '1979', '35'])).toMatchObject({
      ways: [{ from: '0014', to: '1979', minutes: 35 }],
      ...{ former: 0, within: 0 },
    }));

  it('may name what the operator has moved, and no divided municipality', () => {
    expect(ways(['from', 'to', 'minutes'], ['0099', '1979', '35']).ways).toEqual([
      { from: '0014', to: '1979', minutes: 35 },
    ]);
    const { refused } = ways(['from', 'to', 'minutes'], ['0014', '0363', '1'], ['0014', '1979', '2']);
    expect(refused[0].errors[0].code).toBe('unknown-area');
  });

  it('says nothing of an own town that is blank, and counts what nobody can travel', () => {
    const found = ways(['', '0014', '1979'], ['0014', '', '40'], ['1979', '', '']);
    expect(found.ways).toEqual([
      { from: '0014', to: '1979', minutes: 40 },
      { from: '1979', to: '0014', minutes: null },
    ]);
    expect(found).toMatchObject({ ownBlank: 2, unreachable: 1 });
  });
});
