import type { Trend } from '../../api/types.js';
import { forecastCsv, forecastMonths, forecastSheet } from './forecast-csv.js';

const none = { drift: 0, points: [], backTest: null, absent: 'too-few-months' };
const of = (middle: number) => ({
  ...{ drift: 0, backTest: null, absent: null },
  points: [
    { middle, lower: middle - 1, upper: middle + 1 },
    { middle, lower: middle - 2, upper: middle + 2 },
  ],
});
const trend = (change: object) =>
  ({
    ...{ population: 'adults', by: 'region', key: '', norm: 4 },
    forecast: {
      ...{ level: 0.8, places: of(2000), share: none, median: of(7.5) },
      months: [
        { month: '2026-12', day: '2026-12-31' },
        { month: '2027-01', day: '2027-01-31' },
      ],
      ...change,
    },
  }) as unknown as Trend;

describe('the forecast as a file', () => {
  it('is for a program each month with both ends, and nothing where there is no forecast', () => {
    const [header, first, second] = forecastCsv(trend({}), '=Wold').split('\r\n');
    expect(header).toContain('"level","places","places_lower","places_upper","share_within_norm"');
    expect(first).toBe(
      `"adults","region","","'=Wold","2026-12","0.8","2000","1999","2001","","","","7.5","6.5","8.5"`,
    );
    expect(second).toContain('"2027-01","0.8","2000","1998","2002"');
  });

  it('is for Excel the same in the language of the reader', () => {
    const words = { title: 'Verwachting', lower: 'onder', upper: 'boven' };
    const header = ['Maand', 'Plekken', 'Aandeel', 'Mediaan'];
    const lines = forecastSheet(trend({}), 'nl', { ...words, header, month: (one) => one }).split('\r\n');
    expect(lines[2]).toContain('"Maand";"Plekken";"Plekken, onder";"Plekken, boven"');
    expect(lines[3]).toBe('"2026-12";2000;1999;2001;"";"";"";7,5;6,5;8,5');
  });

  it('is empty where nothing is forecast', () => {
    expect(forecastMonths(trend({ places: none, median: none }))).toEqual([]);
  });
});
