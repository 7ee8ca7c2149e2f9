import { type TravelWay } from './ways-of-today.js';

/** What in a travel file is hardly meant as it stands, and is asked about rather than taken. */
export type TravelDoubt =
  | {
      /** The numbers are so many times the estimate that they are in another unit. */
      readonly code: 'seems-seconds' | 'seems-hours';
      /** The middle one of how many times the estimate each way takes. */
      readonly times: number;
    }
  /** Only one half of the matrix is filled in: blank must not read as "no way back". */
  | { readonly code: 'one-way-only'; readonly blank: number };

/** A minute is sixty seconds; an estimate may be wrong by a factor of three and no more in the middle. */
const SECONDS = [20, 180] as const;
const HOURS = 1 / 20;
/** A region across which the middle way takes four hours is none. */
const LONG_MIDDLE = 240;
/** Below so many ways nothing can be told. */
const FEWEST = 2;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * What is read held against what is known.
 * @param ways of the file, between areas of today, its numbers taken as minutes whatever they are
 * @param estimates in minutes, of the same areas; none where coordinates are unknown
 */
export const doubtsOf = (ways: readonly TravelWay[], estimates: readonly TravelWay[]): TravelDoubt[] =>
  [unitDoubt(ways, estimates), oneWayDoubt(ways)].filter((doubt) => doubt !== null);

function unitDoubt(ways: readonly TravelWay[], estimates: readonly TravelWay[]): TravelDoubt | null {
  const estimated = new Map(estimates.map(({ from, to, minutes }) => [`${from}|${to}`, minutes]));
  const between = ways.flatMap(({ from, to, minutes }) =>
    from === to || minutes === null ? [] : [{ minutes, estimate: estimated.get(`${from}|${to}`) ?? null }],
  );
  const times = between.flatMap(({ minutes, estimate }) => (estimate === null ? [] : [minutes / estimate]));
  if (times.length >= FEWEST) {
    const middle = median(times);
    if (middle >= SECONDS[0] && middle <= SECONDS[1])
      return { code: 'seems-seconds', times: Math.round(middle) };
    if (middle <= HOURS) return { code: 'seems-hours', times: Math.round(middle * 1000) / 1000 };
    return null;
  }
  // Without coordinates there is only what a region can be.
  if (between.length < FEWEST) return null;
  const middle = median(between.map(({ minutes }) => minutes));
  return middle > LONG_MIDDLE ? { code: 'seems-seconds', times: Math.round(middle / 30) } : null;
}

/** Every blank way has a way back that is filled in: half a matrix, as people make one of ways that take as long both ways. */
function oneWayDoubt(ways: readonly TravelWay[]): TravelDoubt | null {
  const minutesOf = new Map(ways.map(({ from, to, minutes }) => [`${from}|${to}`, minutes]));
  const blank = ways.filter(({ minutes }) => minutes === null);
  const filled = ways.filter(({ from, to, minutes }) => from !== to && minutes !== null);
  const oneWay = blank.every(({ from, to }) => typeof minutesOf.get(`${to}|${from}`) === 'number');
  return blank.length > 1 && oneWay && filled.length <= blank.length
    ? { code: 'one-way-only', blank: blank.length }
    : null;
}

/** The ways back of half a matrix, where they take as long as there. */
export function withWaysBack(ways: readonly TravelWay[]): readonly TravelWay[] {
  const minutesOf = new Map(ways.map(({ from, to, minutes }) => [`${from}|${to}`, minutes]));
  return ways.map((way) => ({
    ...way,
    minutes: way.minutes ?? minutesOf.get(`${way.to}|${way.from}`) ?? null,
  }));
}
