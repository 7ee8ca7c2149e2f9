import { tidied, tidyRows } from '../../../test/support/ingest/tidy.js';
import { readTravel, travelRule } from './read-travel.js';

const AREAS = { areas: new Set(['0014', '0047']), formerAreas: new Map<string, string>() };
const TODAY = '2026-11-30';
const RULE = travelRule(AREAS, TODAY);
const reading = (header: string[], ...rows: string[][]) =>
  readTravel(tidyRows(RULE, header, ...rows), AREAS, { today: TODAY });

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

  it('reads codes that lost their zeros, in a header too, and never takes minutes for codes', () => {
    const { taken } = reading(['van\\naar', '14', 'GM0047'], ['14', '0', '47'], ['47', '14', '']);
    expect(taken.map(({ from, to, minutes }) => [from, to, minutes])).toEqual([
      ['0014', '0014', 0],
      ['0014', '0047', 47],
      ['0047', '0014', 14],
      ['0047', '0047', null],
    ]);
  });

  it('takes a last cell that a spreadsheet left out for the own town, and for nothing else', () => {
    const { taken, refused } = reading(['', '0014', '0047'], ['0014', ''], ['0047', '33']);
    expect(taken.map(({ to, minutes }) => [to, minutes])).toEqual([
      ['0014', 33],
      ['0047', null],
    ]);
    expect(refused).toMatchObject([{ row: 2, errors: [{ code: 'wrong-number-of-fields' }] }]);
  });

  it('reads seconds as minutes where it is told to', () => {
    const table = tidyRows(RULE, ['from', 'to', 'minutes'], ['0014', '0047', '2130']);
    expect(readTravel(table, AREAS, { today: TODAY, unit: 'seconds' }).taken[0].minutes).toBe(36);
  });

  it('names the columns that are missing', () => {
    expect(tidied(RULE, ['from', 'to'])).toEqual({ code: 'columns-missing', missing: ['minutes'] });
  });
});
