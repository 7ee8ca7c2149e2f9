import { type KnownAreas, readArea } from '../record/area.js';
import { type TravelRow } from './read-travel.js';

/** One way between two areas of the region; minutes null = unreachable. */
export type TravelWay = Pick<TravelRow, 'from' | 'to' | 'minutes'>;

export interface WaysOfToday {
  readonly ways: readonly TravelWay[];
  /** Rows that named an area by a code that has ended. */
  readonly former: number;
  /** Of those, ways between two places that are one area now: that says nothing about the area as a whole. */
  readonly within: number;
  /** Areas whose way within is blank in the file: nobody is unreachable in the own town, so nothing is said of it. */
  readonly ownBlank: number;
  /** Ways that the file says nobody can travel. */
  readonly unreachable: number;
}

/**
 * The ways of a travel file between the areas of today. Several that have become one are their mean, in whole minutes,
 * over those that can be travelled; a way within what has become one area is left out, and so is one within an area
 * that is blank.
 */
export function waysOfToday(rows: readonly TravelRow[], known: KnownAreas, today: string): WaysOfToday {
  const read = readArea({ ...known, today });
  const now = (code: string): string => {
    const area = read(code, '');
    if (!area.ok) throw new Error(`${code} was read as an area before`);
    return String(area.value);
  };
  const sums = new Map<string, { from: string; to: string; sum: number; n: number }>();
  let [former, within] = [0, 0];
  for (const { from, to, minutes } of rows) {
    const [a, b] = [now(from), now(to)];
    if (a !== from || b !== to) former++;
    if (a === b && from !== to) {
      within++;
      continue;
    }
    const key = `${a}|${b}`;
    const of = sums.get(key) ?? { from: a, to: b, sum: 0, n: 0 };
    sums.set(key, minutes === null ? of : { ...of, sum: of.sum + minutes, n: of.n + 1 });
  }
  const all = [...sums.values()].map(({ from, to, sum, n }) => ({
    ...{ from, to },
    minutes: n === 0 ? null : Math.round(sum / n),
  }));
  const isOwnBlank = ({ from, to, minutes }: TravelWay): boolean => from === to && minutes === null;
  const ways = all.filter((way) => !isOwnBlank(way));
  return {
    ways,
    ...{ former, within, ownBlank: all.length - ways.length },
    unreachable: ways.filter(({ minutes }) => minutes === null).length,
  };
}
