import {
  addWeeks,
  byKey,
  canonicalSet,
  careOf,
  isDangerNow,
  mondayOf,
  plusDays,
  weeksBetween,
} from '../../kernel/index.js';
import { type PolicyDocument } from '../../policy/index.js';
import {
  countingWish,
  type CurrentEntry,
  needOfCodes,
  providerOfContact,
  RegionWaits,
} from '../../registry/index.js';
import { canonicalEntry, type Entry, type Problem } from '../problem/index.js';
import { clockOf } from './clock.js';
import { type SnapshotRows } from './rows.js';

/**
 * A problem with these clients in place of its own, for whoever asks what a region has for one client after another: the
 * supply of the problem is worked out once. Clocks, wishes and bars are read as `toProblem` reads them. Ways are known
 * from where the clients live, and from nowhere else.
 * @param problem of the programmes and slots of `rows`
 */
export function withClients(
  problem: Problem,
  rows: Pick<SnapshotRows, 'entries' | 'programmes' | 'history' | 'bars' | 'travel'>,
  policy: PolicyDocument,
): Problem {
  const homes = canonicalSet(rows.entries.map(({ area }) => area));
  const areas = [...new Set([...homes, ...rows.travel.map(({ to }) => to)])];
  const minutes = new Map(rows.travel.map(({ from, to, minutes }) => [`${from}>${to}`, minutes]));
  return {
    ...problem,
    travel: { areas, minutes: homes.map((from) => areas.map((to) => minutes.get(`${from}>${to}`) ?? null)) },
    entries: [...entriesOf(rows, waitsOf(rows, problem.firstWeek), policy, problem.firstWeek).values()]
      .map(canonicalEntry)
      .sort(byKey(({ id }) => id)),
  };
}

/** The week before the first is the present one: what its days have shown is all the history there is. */
export const waitsOf = (
  { history, programmes }: Pick<SnapshotRows, 'history' | 'programmes'>,
  firstWeek: string,
): RegionWaits => new RegionWaits(history, programmes, plusDays(mondayOf(firstWeek), -7));

/** Who waits, with what the region's lists say of their waits; in the order of the rows. */
export function entriesOf(
  rows: Pick<SnapshotRows, 'entries' | 'programmes' | 'bars'>,
  waits: RegionWaits,
  { wishes }: PolicyDocument,
  firstWeek: string,
): Map<string, Entry> {
  const monday = mondayOf(firstWeek);
  const programmes = new Map(rows.programmes.map((row) => [row.id, row]));
  const barred = new Map<string, string[]>();
  for (const bar of rows.bars)
    if (bar.until === null || bar.until > monday)
      barred.set(bar.entry, [...(barred.get(bar.entry) ?? []), bar.barred]);
  const entryOf = (row: CurrentEntry): Entry => ({
    id: row.id,
    provider: row.provider,
    area: row.area,
    diagnosis: row.diagnosis,
    ...needOfCodes(row),
    settings: row.settings,
    ...careOf(row),
    age: row.age,
    title: row.title,
    circuit: row.circuit,
    language: row.language,
    severity: row.severity,
    insurer: row.insurer,
    maxTravel: row.maxTravel,
    flags: row.flags,
    danger: isDangerNow(row.flags),
    ...clockOf(row, programmes.get(row.programme ?? '') ?? null, waits, firstWeek),
    barred: barred.get(row.id) ?? [],
    ...wantedBy(row, wishes.weeks, firstWeek),
  });
  return new Map(rows.entries.map((row) => [row.id, entryOf(row)]));
}

/** What the client wants, as far as it makes a difference to where they may go. */
function wantedBy(row: CurrentEntry, weeks: number, firstWeek: string): Partial<Entry> {
  // A run is made in the week before its first.
  const { wish } = countingWish(row, mondayOf(addWeeks(firstWeek, -1)), weeks);
  const notBefore = row.notBefore === null ? 0 : weeksBetween(firstWeek, row.notBefore);
  const former = row.formerProviders.map(providerOfContact);
  return {
    ...(wish === 'stay' ? { wish } : {}),
    ...(row.conditions.length > 0 ? { conditions: row.conditions } : {}),
    ...(notBefore > 0 ? { notBefore } : {}),
    ...(former.length > 0 ? { former } : {}),
  };
}
