import { readTravel } from './read-travel.js';
import { waysOfToday } from './ways-of-today.js';

const TODAY = '2026-11-30';
const KNOWN = { areas: new Set(['0014', '1979']), formerAreas: new Map([['0099', '0014']]) };
const ways = (header: string[], ...rows: string[][]) => {
  const reading = readTravel(
    header,
    rows.map((cells, i) => ({ number: i + 2, cells })),
    KNOWN,
    TODAY,
  );
  if (!reading.ok) throw new Error(`missing ${reading.error.join()}`);
  return { ...waysOfToday(reading.value.taken, KNOWN, TODAY), refused: reading.value.refused };
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
});
