import { settleAreas } from './settle-areas.js';

const TODAY = '2026-11-30';
const HELD = [
  { code: '0010', name: 'Delfzijl' },
  { code: '0014', name: 'Groningen' },
  { code: '0053', name: 'Winsum' },
  { code: '0363', name: 'Amsterdam' },
];
const MAP = new Set(['0014', '1966', '1969', '1979']);

describe('areas of an earlier map', () => {
  it('move where they lie today, and are listed where nobody can tell', () => {
    expect(settleAreas(HELD, MAP, new Map(), TODAY)).toEqual({
      moves: [{ code: '0010', name: 'Delfzijl', into: '1979' }],
      divided: [
        {
          ...{ code: '0053', name: 'Winsum' },
          among: [
            { code: '1966', name: 'Het Hogeland' },
            { code: '1969', name: 'Westerkwartier' },
          ],
        },
      ],
      elsewhere: [{ code: '0363', name: 'Amsterdam' }],
    });
  });

  it('go where the operator says, if the map has that', () => {
    const decided = new Map([
      ['0053', '1966'],
      ['0363', '9999'],
    ]);
    const { moves, divided, elsewhere } = settleAreas(HELD, MAP, decided, TODAY);
    expect(moves.map(({ code, into }) => `${code}>${into}`)).toEqual(['0010>1979', '0053>1966']);
    expect(divided).toEqual([]);
    expect(elsewhere.map(({ code }) => code)).toEqual(['0363']);
  });

  it('stay as they are on a day before they ended', () =>
    expect(settleAreas(HELD.slice(0, 1), MAP, new Map(), '2020-12-31').moves).toEqual([]));
});
