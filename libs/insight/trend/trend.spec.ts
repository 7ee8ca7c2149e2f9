import { trendForecast } from './trend-forecast.js';
import { isDelivered, monthsOver, pointsOf, type StandingRow, trendLine, type TrendMonth } from './trend.js';

const K = 10;
const NORM = { intake: 4, treatment: 10, total: 14 };
const row = (change: Partial<StandingRow>): StandingRow => ({
  ...{ population: 'adults', provider: 'A', diagnosis: 'dsm5-anxiety', weeks: 3, places: 40 },
  ...change,
});
const points = (rows: readonly StandingRow[]) =>
  pointsOf(rows, { normOf: (population) => (population === 'unknown' ? null : NORM), k: K });
const month = (name: string, change: Partial<TrendMonth> = {}): TrendMonth => ({
  ...{ month: name, day: `${name}-28`, norms: { adults: 4 }, providers: ['A', 'B'] },
  points: points([row({ places: 30 }), row({ weeks: 9, places: 70, provider: 'B' })]),
  ...change,
});
const REGION = { population: 'adults', by: 'region', key: '', norm: 4 } as const;

describe('monthsOver', () => {
  it('takes whole months, from the one at whose end something was known', () => {
    const names = (since: string, today: string) => monthsOver(since, today).map((one) => one.month);
    expect(names('2026-08-31', '2026-11-30')).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(names('2026-09-01', '2026-12-01')).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(names('2026-11-20', '2026-11-30')).toEqual([]);
  });

  it('is two years at most, with the last day of each, week 53 and a leap day among them', () => {
    const months = monthsOver('2018-01-01', '2025-03-10');
    expect([months.length, months[0], months.at(-1)]).toEqual([
      24,
      { month: '2023-03', day: '2023-03-31' },
      { month: '2025-02', day: '2025-02-28' },
    ]);
    expect(months.find((one) => one.month === '2024-02')?.day).toBe('2024-02-29');
    expect(months.find((one) => one.month === '2024-12')?.day).toBe('2024-12-31');
  });
});

describe('pointsOf', () => {
  it('says of the region and of each group who waits within the norm, and how long the middle one has waited', () => {
    const found = points([
      row({ places: 30 }),
      row({ weeks: 9, places: 70, provider: 'B', diagnosis: 'dsm5-trauma' }),
    ]);
    expect(found[0]).toEqual({
      ...{
        population: 'adults',
        by: 'region',
        key: '',
        places: 100,
        share: 0.3,
        medianWeeks: 9,
        absent: null,
      },
    });
    expect(found.filter(({ by }) => by === 'provider').map(({ key, share }) => [key, share])).toEqual([
      ['A', 1],
      ['B', 0],
    ]);
  });

  it('counts four weeks and no day more as within the norm', () => {
    const [region] = points([row({ weeks: 4, places: 50 }), row({ weeks: 5, places: 50, provider: 'B' })]);
    expect(region.share).toBe(0.5);
  });

  it('pools no two populations, and holds nothing against a norm that there is not', () => {
    const found = points([
      row({}),
      row({ population: 'youth', weeks: 9 }),
      row({ population: 'unknown', places: 99 }),
    ]);
    const regions = found.filter(({ by }) => by === 'region');
    expect(
      regions.map(({ population, places, share, absent }) => [population, places, share, absent]),
    ).toEqual([
      ['adults', 40, 1, null],
      ['youth', 40, 0, null],
      ['unknown', 99, null, 'no-norm'],
    ]);
  });

  it('shows no group of few, and none that would give it away', () => {
    const found = points([
      row({ places: 60 }),
      row({ provider: 'B', places: 60 }),
      row({ provider: 'C', places: 3 }),
      row({ provider: 'D', places: 60 }),
    ]);
    const by = Object.fromEntries(found.filter((one) => one.by === 'provider').map((one) => [one.key, one]));
    expect(by['C']).toMatchObject({ places: null, share: null, medianWeeks: null, absent: 'suppressed' });
    expect(Object.values(by).filter(({ places }) => places === null).length).toBeGreaterThan(1);
  });
});

describe('trendLine', () => {
  const year = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);

  it('is month by month what was published, with limits over all of it', () => {
    const line = trendLine(
      year.map((name) => month(name)),
      REGION,
    );
    expect(line.months).toHaveLength(12);
    expect(line.months[0]).toMatchObject({
      month: '2025-01',
      share: 0.3,
      medianWeeks: 9,
      absent: null,
      providers: 2,
    });
    expect(line.share.change).toBe('none');
    expect(line.share.limits?.centre).toBeCloseTo(0.3, 9);
  });

  it('says which month is more than ordinary variation', () => {
    const shares = [0.25, 0.37, 0.25, 0.37, 0.25, 0.37, 0.25, 0.37, 0.25, 0.37, 0.25, 0.95];
    const months = year.map((name, i) =>
      month(name, {
        points: points([
          row({ places: shares[i] * 1000 }),
          row({ weeks: 9, provider: 'B', places: 1000 - shares[i] * 1000 }),
        ]),
      }),
    );
    const line = trendLine(months, REGION);
    expect(line.share.change).toBe('higher');
    expect(line.months.filter((one) => one.shareSignal).map((one) => one.month)).toEqual(['2025-12']);
  });

  it('has a reason where it has no figure: nobody waits, no list came, another norm held, it is hidden', () => {
    const months = [
      month('2025-01', { points: [] }),
      month('2025-02', { providers: ['A'], points: points([row({})]) }),
      month('2025-03', { norms: { adults: 6 } }),
      month('2025-04', { providers: [], points: [] }),
      month('2025-05', { points: points([row({ places: 4 })]) }),
    ];
    const absent = (key: { by: 'region' | 'provider'; key: string }) =>
      trendLine(months, { ...REGION, ...key }).months.map((one) => one.absent);
    expect(absent({ by: 'region', key: '' })).toEqual([
      'no-places',
      null,
      'other-norm',
      'not-delivered',
      'suppressed',
    ]);
    expect(absent({ by: 'provider', key: 'B' })[1]).toBe('not-delivered');
    expect(trendLine(months, REGION).share).toEqual({ limits: null, change: 'too-few' });
    expect(trendLine([], REGION).months).toEqual([]);
  });
});

describe('trendForecast', () => {
  const names = Array.from(
    { length: 15 },
    (_, i) => `${2024 + Math.floor((i + 9) / 12)}-${String(((i + 9) % 12) + 1).padStart(2, '0')}`,
  );
  const of = (month_: (name: string, i: number) => TrendMonth) => trendForecast(names.map(month_), REGION);
  const growing = (name: string, i: number, change: Partial<TrendMonth> = {}) =>
    month(name, {
      points: points([row({ places: 100 + 10 * i + (i % 2) }), row({ weeks: 9, places: 90, provider: 'B' })]),
      ...change,
    });

  it('is of the six months after the last, across the turn of the year', () => {
    const { months, places } = of((name, i) => growing(name, i));
    expect(names.at(-1)).toBe('2025-12');
    expect([months.length, months[0], months[1], months[5]]).toEqual([
      6,
      { month: '2026-01', day: '2026-01-31' },
      { month: '2026-02', day: '2026-02-28' },
      { month: '2026-06', day: '2026-06-30' },
    ]);
    expect(places).toMatchObject({ absent: null, backTest: { origins: 3, forecasts: 6 } });
    if (places.absent === null) expect(places.points[5].middle).toBeCloseTo(330 + 6 * places.drift, 6);
  });

  it('takes a list that came or went for no trend, and none of a month that is hidden', () => {
    const more = of((name, i) => growing(name, i, i < 10 ? { providers: ['A'] } : {}));
    expect(more.places).toEqual({ absent: 'too-few-months' });
    const hidden = of((name, i) =>
      i === 14 ? month(name, { points: points([row({ places: 4 })]) }) : growing(name, i),
    );
    expect(hidden.medianWeeks).toEqual({ absent: 'latest-absent' });
    expect(trendForecast([], REGION)).toMatchObject({ months: [], places: { absent: 'too-few-months' } });
  });
});

describe('isDelivered', () => {
  it('leaves out who began later, and who had stopped', () => {
    const may = { month: '2025-05', day: '2025-05-31' };
    const of = (first: string | null, last: string | null) => isDelivered({ first, last }, may);
    expect([of('2025-05-31', '2025-06-01'), of('2025-06-01', '2026-01-01')]).toEqual([true, false]);
    expect([of('2024-01-01', '2025-05-01'), of('2024-01-01', '2025-04-30')]).toEqual([true, false]);
    expect([of(null, '2025-05-01'), of('2025-01-01', null)]).toEqual([false, false]);
  });
});
