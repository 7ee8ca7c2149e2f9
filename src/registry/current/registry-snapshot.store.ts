import { type EntityManager } from 'typeorm';
import { columnsOf, table } from '../../platform/base/database/index.js';
import { Ceiling } from '../ceiling/ceiling.entity.js';
import { Provider } from '../provider/provider.entity.js';
import { AreaTravel } from '../travel/travel-time.entity.js';
import { CurrentBarView, CurrentEntryView, CurrentProgrammeView, CurrentSlotView } from './current.entity.js';
import { historyOf } from '../history/entry-history.store.js';
import { ENTRY_KEYS, PROGRAMME_KEYS, SLOT_KEYS } from './keys.js';

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

/** By what they hold: ProviderLimits, CurrentProgramme, CurrentSlot, CurrentCeiling, TravelTime, CurrentEntry, CurrentBar, EntryHistory. */
export interface RegistrySnapshot {
  readonly providers: readonly string[];
  readonly programmes: readonly string[];
  readonly slots: readonly string[];
  readonly ceilings: readonly string[];
  readonly travel: readonly string[];
  /** Those that wait, and are not being transferred. */
  readonly entries: readonly string[];
  readonly bars: readonly string[];
  /** Of those who wait and of those who have left. */
  readonly history: readonly string[];
}

const p = table(Provider, 'p');
const j = table(CurrentProgrammeView, 'j');
const s = table(CurrentSlotView, 's');
const c = table(Ceiling, 'c');
const t = table(AreaTravel, 't');
const e = table(CurrentEntryView, 'e');
const b = table(CurrentBarView, 'b');

const STATEMENTS: Readonly<Record<keyof RegistrySnapshot, string>> = {
  providers: `SELECT ${columnsOf(p, 'id', 'maxOut', 'maxNetIn', 'minHighShare')} FROM ${p} WHERE ${p.regionId} = acting_region()`,
  programmes: `SELECT ${columnsOf(j, ...PROGRAMME_KEYS)} FROM ${j} WHERE ${j.regionId} = acting_region()`,
  slots: `SELECT ${columnsOf(s, ...SLOT_KEYS)} FROM ${s} WHERE ${s.regionId} = acting_region()`,
  ceilings: `SELECT ${columnsOf(c, 'insurer')}, ${c.providerId} AS provider, ${columnsOf(c, 'max')} FROM ${c} WHERE ${c.regionId} = acting_region()`,
  travel: `SELECT ${columnsOf(t, 'from', 'to', 'minutes')} FROM ${t} WHERE ${t.regionId} = acting_region()`,
  entries: `SELECT ${columnsOf(e, ...ENTRY_KEYS)} FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.state} = 'waiting'`,
  bars: `SELECT ${columnsOf(b, 'entry', 'barred', 'until')} FROM ${b} WHERE ${b.regionId} = acting_region()`,
  history: historyOf(),
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
    history: await read('history'),
  };
}
