import { type Acceptance, type Entry, type MatchingPolicy, type Programme } from './problem.js';

const SURE = 100;
const tables = new WeakMap<Acceptance, ReadonlyMap<string, number>>();
const keyOf = (programme: string, diagnosis: string, severity: number): string =>
  JSON.stringify([programme, diagnosis, severity]);

function tableOf(acceptance: Acceptance): ReadonlyMap<string, number> {
  const known = tables.get(acceptance);
  if (known) return known;
  const table = new Map(
    acceptance.cells.map(({ programme, diagnosis, severity, percent }) => [
      keyOf(programme, diagnosis, severity),
      percent,
    ]),
  );
  tables.set(acceptance, table);
  return table;
}

/** Percent of proposals of this entry to this programme that come to something; 100 where nothing was learned. One that does not exist yet has the region's. */
export function chanceOf(
  { acceptance }: MatchingPolicy,
  { diagnosis, severity }: Pick<Entry, 'diagnosis' | 'severity'>,
  { id }: Partial<Pick<Programme, 'id'>>,
): number {
  if (acceptance === undefined) return SURE;
  if (id === undefined) return acceptance.region;
  return tableOf(acceptance).get(keyOf(id, diagnosis, severity)) ?? acceptance.region;
}

/**
 * A value times its chance, whole. The value of a week is that of the first week and what is lost since, each for itself:
 * so a table of what is lost by week serves every entry that loses alike.
 * @param first value in the first week of the horizon, `now` in the week itself
 */
export const expectedValue = (percent: number, first: number, now: number): number =>
  percent === SURE ? now : timesChance(percent, first) + timesChance(percent, now - first);

/** Rounded to whole points, never −0. */
export const timesChance = (percent: number, value: number): number =>
  Math.round((percent * value) / SURE) || 0;
