import { readTravel } from './read-travel.js';

const AREAS = { areas: new Set(['0014', '0047']), formerAreas: new Map<string, string>() };
const TODAY = '2026-11-30';
const reading = (header: string[], ...rows: string[][]) => {
  const result = readTravel(
    header,
    rows.map((cells, i) => ({ number: i + 2, cells })),
    AREAS,
    TODAY,
  );
  if (!result.ok) throw new Error(`missing ${result.error.join()}`);
  return result.value;
};

describe('readTravel', () => {
  it('reads rows of from, to and minutes; nothing means no way', () => {
    expect(reading(['from', 'to', 'minutes'], ['0014', '0047', '35'], ['0047', '0014', '']).taken).toEqual([
      { row: 2, from: '0014', to: '0047', minutes: 35 },
      { row: 3, from: '0047', to: '0014', minutes: null },
    ]);
  });

  it('reads a square matrix as the same', () => {
    expect(reading(['', '0014', '0047'], ['0014', '8', '35'], ['0047', '-', '9']).taken).toEqual([
      { row: 2, from: '0014', to: '0014', minutes: 8 },
      { row: 2, from: '0014', to: '0047', minutes: 35 },
      { row: 3, from: '0047', to: '0014', minutes: null },
      { row: 3, from: '0047', to: '0047', minutes: 9 },
    ]);
  });

  it.each([
    [['0014', '9999', '5'], 'to unknown-area'],
    [['0014', '0047', '7.5'], 'minutes not-minutes'],
    [['0014', '0047', '1441'], 'minutes not-minutes'],
    [['0014', '0047', '-5'], 'minutes not-minutes'],
    [['0014', '0047'], '(row) wrong-number-of-fields'],
  ])('refuses %j', (cells, reason) => {
    const [{ errors }] = reading(['from', 'to', 'minutes'], cells).refused;
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual([reason]);
  });

  it('refuses a row of a square that is cut off: missing is not unreachable', () => {
    const { taken, refused } = reading(['', '0014', '0047'], ['0014', '8']);
    expect(taken).toEqual([]);
    expect(refused).toMatchObject([{ row: 2, errors: [{ code: 'wrong-number-of-fields' }] }]);
  });

  it('names the columns that are missing', () => {
    expect(readTravel(['from', 'to'], [], AREAS, TODAY)).toEqual({ ok: false, error: ['minutes'] });
  });
});
