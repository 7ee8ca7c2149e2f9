import { seededRandom } from '../../kernel/index.js';
import { extrapolate, FEWEST_MONTHS, FORECAST_MONTHS, forecastOf, type ValueRange } from './forecast.js';
import { studentQuantile } from './student.js';

const ANY = { least: -Infinity, most: Infinity };
const COUNT = { least: 0, most: Infinity };
const known = (values: readonly (number | null)[], range: ValueRange = COUNT) => {
  const found = forecastOf(values, range);
  if (found.absent !== null) throw new Error(found.absent);
  return found;
};
/** Standard normal, by Box and Muller. */
const normals = (seed: number) => {
  const random = seededRandom(seed);
  const uniform = (): number => (random.below(1_000_000) + 0.5) / 1_000_000;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
};
const walk = (months: number, seed: number, drift = 0, step = 1): number[] => {
  const normal = normals(seed);
  const values = [100];
  while (values.length < months) values.push(values.at(-1)! + drift + step * normal());
  return values;
};

describe('studentQuantile', () => {
  it('is that of the tables', () => {
    const table = [
      [1.281552, 10, 1.372],
      [1.281552, 20, 1.325],
      [1.959964, 11, 2.201],
      [1.959964, 20, 2.086],
      [1.959964, 1e9, 1.96],
    ] as const;
    for (const [z, freedom, t] of table) expect(studentQuantile(z, freedom)).toBeCloseTo(t, 2);
  });
});

describe('extrapolate', () => {
  it('stays where it is if the changes of the past cancel out, ever less sure', () => {
    const { drift, points } = extrapolate([10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10], ANY);
    expect(drift).toBe(0);
    expect(points.map(({ middle }) => middle)).toEqual([10, 10, 10, 10, 10, 10]);
    const width = points.map(({ lower, upper }) => upper - lower);
    // Twelve changes of 2: 1.356 is the t of 80 % with twelve degrees of freedom.
    expect(width[0]).toBeCloseTo(2 * 2 * 1.356, 2);
    expect(width[3]).toBeCloseTo(2 * width[0], 9);
  });

  it('goes on as it went where that is more than chance', () => {
    const { drift, points } = extrapolate([0, 9, 20, 31, 40, 49, 60, 71, 80, 89, 100, 111, 120], ANY);
    expect(drift).toBe(10);
    expect(points[5].middle).toBe(180);
    expect(points[5].upper - points[5].lower).toBeLessThan(20);
  });

  it('is to the digit where nothing ever moves', () => {
    const { points } = extrapolate([7, 7, 7, 7], COUNT);
    expect(points.every(({ lower, middle, upper }) => lower === 7 && middle === 7 && upper === 7)).toBe(true);
  });

  it('expects nothing that cannot be', () => {
    const falling = [120, 110, 100, 91, 79, 70, 60, 50, 40, 31, 19, 10];
    for (const { lower, middle, upper } of extrapolate(falling, COUNT).points) {
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(middle).toBeGreaterThanOrEqual(lower);
      expect(upper).toBeGreaterThanOrEqual(middle);
    }
    const shares = [0.9, 1, 0.8, 1, 0.9, 1, 0.7, 1, 0.9, 1, 0.9, 1];
    expect(extrapolate(shares, { least: 0, most: 1 }).points.every(({ upper }) => upper <= 1)).toBe(true);
  });

  it('is not certain of what lies at the edge of what can be, nor finer than values are told', () => {
    const share = Array.from({ length: 18 }, (_, i) => 0.82 + 0.01 * i + 0.001 * (i % 2));
    const { drift, points } = extrapolate(share, { least: 0, most: 1 });
    expect(drift).toBe(0);
    for (const { lower, upper } of points) expect(upper - lower).toBeGreaterThan(0.01);
    const falling = extrapolate([100, 90, 80, 70, 60, 50, 40, 30, 20, 10], COUNT).points[5];
    expect(falling.upper).toBeGreaterThan(10);
    expect(extrapolate([9, 9, 9, 9], { ...COUNT, unit: 1 }).points[0]).toEqual({
      lower: 8.5,
      middle: 9,
      upper: 9.5,
    });
  });

  it('holds what it says: of random walks eight in ten come out within', () => {
    const counts = { with: 0, all: 0 };
    for (let seed = 1; seed <= 1_500; seed++) {
      const series = walk(24 + FORECAST_MONTHS, seed, seed % 3 === 0 ? 1.5 : 0);
      const { points } = extrapolate(series.slice(0, 24), ANY);
      points.forEach(({ lower, upper }, i) => {
        counts.all += 1;
        if (lower <= series[24 + i] && series[24 + i] <= upper) counts.with += 1;
      });
    }
    const coverage = counts.with / counts.all;
    expect(coverage).toBeGreaterThan(0.77);
    expect(coverage).toBeLessThan(0.83);
  });
});

describe('forecastOf', () => {
  it('needs a year of months one after the other, up to the last', () => {
    const year = walk(FEWEST_MONTHS, 1);
    expect(forecastOf(year.slice(1), COUNT)).toEqual({ absent: 'too-few-months' });
    expect(forecastOf([], COUNT)).toEqual({ absent: 'too-few-months' });
    expect(forecastOf([...year, null], COUNT)).toEqual({ absent: 'latest-absent' });
    expect(forecastOf([...year, null, ...year.slice(1)], COUNT)).toEqual({ absent: 'too-few-months' });
    expect(known(year).backTest).toBeNull();
  });

  it('uses nothing from before a gap', () => {
    const year = walk(FEWEST_MONTHS, 2);
    expect(known([1e6, null, ...year])).toEqual(known(year));
  });

  it('tests itself on what came, without having seen it', () => {
    const calm = walk(18, 3, 0, 0.5);
    const leap = [...calm, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000];
    // Twelve ends of months, the last five of them with fewer than six months to be held against.
    expect(known(leap).backTest).toMatchObject({ origins: 12, forecasts: 7 * 6 + 5 + 4 + 3 + 2 + 1 });
    expect(known(leap).backTest!.coverage).toBeLessThan(known(walk(24, 3, 0, 0.5)).backTest!.coverage);
    expect(known(Array.from({ length: 24 }, () => 5)).backTest!.coverage).toBe(1);
  });
});
