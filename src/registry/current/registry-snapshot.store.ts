import { type EntityManager } from 'typeorm';
import { columnsOf, table } from '../../platform/base/database/table.js';
import { EntryBar } from '../bar/entry-bar.entity.js';
import { Ceiling } from '../ceiling/ceiling.entity.js';
import { WaitingListEntry } from '../entry/entry.entity.js';
import { SlotHold } from '../hold/slot-hold.entity.js';
import { Programme } from '../programme/programme.entity.js';
import { Provider } from '../provider/provider.entity.js';
import { Slot } from '../slot/slot.entity.js';
import { AreaTravelTime } from '../travel/travel-time.entity.js';
import { currentEntry, currentProgramme, taken } from './columns.js';

/** Rows in one piece of JSON: some hundred kilobytes, which nobody notices being passed on. */
const ROWS = 1_000;

/** The rows of a statement as JSON texts, each a list of at most a thousand. Nothing is read into objects on the way. */
export async function jsonParts(tx: EntityManager, statement: string): Promise<string[]> {
  const parts = await tx.query<{ part: string }[]>(
    `SELECT json_agg(to_json(r))::text AS part
     FROM (SELECT q AS r, (row_number() OVER () - 1) / ${ROWS} AS n FROM (${statement}) q) numbered GROUP BY n ORDER BY n`,
  );
  return parts.map(({ part }) => part);
}

/** By what they hold: ProviderLimits, CurrentProgramme, CurrentSlot, CurrentCeiling, TravelTime, CurrentEntry, CurrentBar. */
export interface RegistrySnapshot {
  readonly providers: readonly string[];
  readonly programmes: readonly string[];
  readonly slots: readonly string[];
  readonly ceilings: readonly string[];
  readonly travel: readonly string[];
  /** Those that wait, and are not being transferred. */
  readonly entries: readonly string[];
  readonly bars: readonly string[];
}

const p = table(Provider, 'p');
const j = table(Programme, 'j');
const s = table(Slot, 's');
const c = table(Ceiling, 'c');
const t = table(AreaTravelTime, 't');
const e = table(WaitingListEntry, 'e');
const b = table(EntryBar, 'b');

const STATEMENTS: Readonly<Record<keyof RegistrySnapshot, string>> = {
  providers: `SELECT ${columnsOf(p, 'id', 'maxOut', 'maxNetIn', 'minHighShare')} FROM ${p} WHERE ${p.regionId} = acting_region()`,
  programmes: `SELECT ${currentProgramme(j)} FROM ${j} WHERE ${j.regionId} = acting_region()`,
  slots: `SELECT ${s.programmeId} AS programme, ${columnsOf(s, 'week', 'offered')}, ${taken(s, table(SlotHold, 'h'))} AS taken
    FROM ${s} WHERE ${s.regionId} = acting_region()`,
  ceilings: `SELECT ${columnsOf(c, 'insurer')}, ${c.providerId} AS provider, ${columnsOf(c, 'max')} FROM ${c} WHERE ${c.regionId} = acting_region()`,
  travel: `SELECT ${columnsOf(t, 'from', 'to', 'minutes')} FROM ${t} WHERE ${t.regionId} = acting_region()`,
  entries: `SELECT ${currentEntry(e)} FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.state} = 'waiting'`,
  bars: `SELECT ${b.entryId} AS entry, ${columnsOf(b, 'barred', 'until')} FROM ${b} WHERE ${b.regionId} = acting_region()`,
};

/** All that a run looks at of the registry. One moment: call inside `Database.snapshot`, as the engine. */
export async function registrySnapshot(tx: EntityManager): Promise<RegistrySnapshot> {
  const read = (name: keyof RegistrySnapshot): Promise<string[]> => jsonParts(tx, STATEMENTS[name]);
  return {
    providers: await read('providers'),
    programmes: await read('programmes'),
    slots: await read('slots'),
    ceilings: await read('ceilings'),
    travel: await read('travel'),
    entries: await read('entries'),
    bars: await read('bars'),
  };
}
