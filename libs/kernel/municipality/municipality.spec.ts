import { DIVISIONS, MERGERS } from './changes.js';
import {
  areaOfCode,
  predecessorsOf,
  sameMunicipality,
  successorOfPostcode,
  successorsOf,
} from './municipality.js';

const TODAY = '2026-11-30';
const codes = (code: string, day = TODAY): readonly string[] =>
  successorsOf(code, day).map((one) => one.code);

describe('the history of municipalities', () => {
  it.each([
    ['Delfzijl', '0010', ['1979']],
    ['Appingedam', '0003', ['1979']],
    ['Loppersum', '0024', ['1979']],
    ['Hoogezand-Sappemeer', '0018', ['1952']],
    ['Leek', '0022', ['1969']],
    ['Eemsmond', '1651', ['1966']],
    ['Haren, as a whole', '0017', ['0014']],
    ['Ubbergen, by way of Groesbeek', '0282', ['1945']],
    ['Winsum, divided', '0053', ['1966', '1969']],
    ['Haaren, divided by four', '0788', ['0757', '0824', '0855', '0865']],
    ['Groningen, which is still there', '0014', []],
    ['a code that never was', '9999', []],
  ])('knows where %s lies today', (_, code, today) => expect(codes(code)).toEqual(today));

  it('tells a day before the change from the day itself', () => {
    expect(codes('0010', '2020-12-31')).toEqual([]);
    expect(codes('0010', '2021-01-01')).toEqual(['1979']);
    expect(codes('0282', '2015-06-30')).toEqual(['0241']);
  });

  it('places postcodes of a divided municipality', () => {
    expect(successorOfPostcode('0053', '9891', TODAY)).toEqual({ code: '1969', name: 'Westerkwartier' });
    expect(successorOfPostcode('0053', '9951', TODAY)).toEqual({ code: '1966', name: 'Het Hogeland' });
    expect(successorOfPostcode('0053', '1011', TODAY)).toBeNull();
    expect(successorOfPostcode('0010', '9931', TODAY)?.code).toBe('1979');
    expect(successorOfPostcode('0265', '6566', TODAY)).toEqual({ code: '1945', name: 'Berg en Dal' });
    expect(successorOfPostcode('0014', '9711', TODAY)).toBeNull();
  });

  it('finds the area of a region for a code of any year', () => {
    const areas = new Set(['0014', '1966', '1969', '1979']);
    expect(areaOfCode('1979', areas, TODAY)).toEqual({ kind: 'known', code: '1979' });
    expect(areaOfCode('0010', areas, TODAY)).toEqual({ kind: 'former', code: '1979' });
    expect(areaOfCode('0053', areas, TODAY)).toMatchObject({ kind: 'divided' });
    expect(areaOfCode('0457', areas, TODAY)).toEqual({ kind: 'unknown' }); // Weesp lies in another region
    expect(areaOfCode('0010', new Set(['0010']), TODAY)).toEqual({ kind: 'known', code: '0010' });
  });

  it('knows which codes ended in one of today', () => {
    expect(predecessorsOf('1979', TODAY)).toEqual(['0003', '0010', '0024']);
    expect(predecessorsOf('1979', '2020-12-31')).toEqual([]);
    expect(predecessorsOf('1945', TODAY)).toEqual(['0241', '0265', '0282']);
    expect(predecessorsOf('1969', TODAY)).toContain('0053');
  });

  it('knows two codes of one municipality', () => {
    expect(sameMunicipality('0010', '0003', TODAY)).toBe(true);
    expect(sameMunicipality('0010', '1979', TODAY)).toBe(true);
    expect(sameMunicipality('0010', '0003', '2020-01-01')).toBe(false);
    expect(sameMunicipality('0053', '1966', TODAY)).toBe(false);
    expect(sameMunicipality('0014', '0047', TODAY)).toBe(false);
  });

  it('ends each code once, in four digits, and never leads in a circle or to a code that ended before', () => {
    const ended = [...MERGERS.flatMap((one) => one.ended), ...DIVISIONS.map((one) => one.ended)];
    expect(new Set(ended).size).toBe(ended.length);
    const endedOn = new Map([
      ...MERGERS.flatMap(({ on, ended: codes }) => codes.map((code) => [code, on] as const)),
      ...DIVISIONS.map(({ on, ended: code }) => [code, on] as const),
    ]);
    const steps = [
      ...MERGERS.map(({ on, into }) => ({ on, into })),
      ...DIVISIONS.flatMap(({ on, parts }) => parts.map(({ into }) => ({ on, into }))),
    ];
    for (const { on, into } of steps) {
      expect(into).toMatch(/^\d{4}$/);
      expect((endedOn.get(into) ?? '9999-12-31') > on).toBe(true);
    }
    for (const code of ended) expect(codes(code).length).toBeGreaterThan(0);
  });

  it('names a municipality by one name only', () => {
    const names = new Map<string, Set<string>>();
    for (const { into, name } of [...MERGERS, ...DIVISIONS.flatMap(({ parts }) => parts)])
      names.set(into, (names.get(into) ?? new Set<string>()).add(name));
    for (const [, of] of names) expect(of.size).toBe(1);
  });
});
