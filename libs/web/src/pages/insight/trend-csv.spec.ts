import type { Trend } from '../../api/types.js';
import { readInsightSearch } from './insight-search.js';
import { trendCsv, trendSheet } from './trend-csv.js';

const month = (name: string, change: Partial<Trend['months'][number]> = {}): Trend['months'][number] => ({
  ...{ month: name, day: `${name}-28`, providers: 12, places: 2000, share: 0.412, medianWeeks: 7 },
  ...{ absent: null, shareSignal: false, medianSignal: false },
  ...change,
});
const trend = {
  ...{ population: 'adults', by: 'provider', key: '99990001', norm: 4, k: 10, absent: null },
  months: [
    month('2026-08', { shareSignal: true }),
    month('2026-09', { places: null, share: null, medianWeeks: null, absent: 'suppressed' }),
    month('2026-10', { share: null, absent: 'other-norm' }),
  ],
  share: { limits: { centre: 0.4, lower: 0.3, upper: 0.5 }, change: 'none' },
  median: { limits: null, change: 'too-few' },
} as unknown as Trend;
const reason = (absent: string): string => `[${absent}]`;

describe('the trend as a file', () => {
  it('is for a program each month with its limits, and says why a figure is not there', () => {
    const [header, ...lines] = trendCsv(trend, '=Wold', reason).split('\r\n');
    expect(header).toContain(
      '"month","places","share_within_norm","median_weeks","providers","share_signal"',
    );
    expect(lines).toEqual([
      `"adults","provider","99990001","'=Wold","2026-08","2000","0.412","7","12","1","0","0.4","0.3","0.5","","",""`,
      `"adults","provider","99990001","'=Wold","2026-09","[suppressed]","[suppressed]","[suppressed]","12","0","0","0.4","0.3","0.5","","",""`,
      `"adults","provider","99990001","'=Wold","2026-10","2000","[other-norm]","7","12","0","0","0.4","0.3","0.5","","",""`,
    ]);
  });

  it('is for Excel what it is and as of when, over the months', () => {
    const words = {
      title: 'Verloop',
      source: 'Stand',
      header: ['Maand'],
      month: (one: string) => one,
      reason,
      limits: ['30–50'],
    };
    expect(trendSheet(trend, 'nl', words).split('\r\n').slice(0, 6)).toEqual([
      '\ufeff"Verloop"',
      '"Stand"',
      '"30–50"',
      '',
      '"Maand"',
      '"2026-08";2000;0,412;7;12',
    ]);
  });
});

describe('the address of the trend', () => {
  it('names a group only where there are groups, an AGB code as it is written', () => {
    expect(readInsightSearch({ per: 'aanbieder', van: 99990001 })).toEqual({
      per: 'aanbieder',
      van: '99990001',
    });
    expect(readInsightSearch({ per: 'aanbieder', van: 6290104 })).toEqual({
      per: 'aanbieder',
      van: '06290104',
    });
    expect(readInsightSearch({ per: 'diagnose', van: 'dsm5-trauma', maat: 'mediaan' })).toEqual({
      ...{ per: 'diagnose', van: 'dsm5-trauma', maat: 'mediaan' },
    });
    expect(readInsightSearch({ van: 'dsm5-trauma', maat: 'aandeel' })).toEqual({});
    expect(readInsightSearch({ per: 'diagnose', van: '<b>' })).toEqual({ per: 'diagnose' });
    expect(readInsightSearch({ per: 'diagnose', gebied: 14 })).toEqual({ per: 'diagnose', gebied: '0014' });
    expect(readInsightSearch({ per: 'aanbieder', gebied: '0014' })).toEqual({ per: 'aanbieder' });
  });
});
