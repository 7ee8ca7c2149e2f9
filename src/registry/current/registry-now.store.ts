import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { DIAGNOSES, FITTING_DIAGNOSES, isUndiagnosed } from '../../../libs/kernel/index.js';
import {
  type CurrentEntry,
  type CurrentProgramme,
  type CurrentSlot,
  type EntryState,
  type NamedProgramme,
} from '../../../libs/registry/index.js';
import {
  type Call,
  columnsOf,
  preparedInTurn,
  type RowOf,
  type Statement,
  table,
} from '../../platform/base/database/index.js';
import { holdingEntry } from '../entry/entry.store.js';
import { lockingSlot } from '../slot/slot.store.js';
import { AreaTravel } from '../travel/travel-time.entity.js';
import { CurrentBarView, CurrentEntryView, CurrentProgrammeView, CurrentSlotView } from './current.entity.js';
import { ENTRY_KEYS, NAMED_PROGRAMME_KEYS, PROGRAMME_KEYS, SLOT_KEYS } from './keys.js';

/** One entry and where it could go, as the registry is now and not as it was when a run saw it. */
export interface RegistryNow {
  readonly state: EntryState;
  readonly entry: CurrentEntry;
  /** Ids of programmes and providers, without bars that have ended. */
  readonly barred: readonly string[];
  readonly programmes: readonly NamedProgramme[];
  readonly slots: readonly CurrentSlot[];
  /** Minutes from the entry's area to another; null = unreachable. */
  readonly travel: ReadonlyMap<string, number | null>;
}

/** The one week of a programme that somebody is about to take. */
export interface WantedSlot {
  readonly programme: string;
  readonly week: string;
}

const e = table(CurrentEntryView, 'e');
const j = table(CurrentProgrammeView, 'j');
const s = table(CurrentSlotView, 's');
const b = table(CurrentBarView, 'b');
const t = table(AreaTravel, 't');

const ENTRY = `SELECT ${columnsOf(e, ...ENTRY_KEYS, 'state')} FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.id} = $1`;
const entryValue = (column: string): string =>
  `(SELECT ${column} FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.id} = $1)`;
/** By group, the groups of either version of the list under which a programme may take such a client. */
const FITTING = JSON.stringify(FITTING_DIAGNOSES);
const UNDIAGNOSED = DIAGNOSES.filter(({ code }) => isUndiagnosed(code)).map(({ code }) => `'${code}'`);
/** Programmes for the entry's diagnosis ($2 = FITTING), and the one where the client waits. */
const FOR_THE_ENTRY = `(${j.id} = ${entryValue(e.programme)} OR ${j.takesAll}
  OR (${j.takesUndiagnosed} AND ${entryValue(e.diagnosis)} IN (${UNDIAGNOSED.join(', ')}))
  OR ${j.diagnoses} && ARRAY(SELECT jsonb_array_elements_text($2::jsonb -> ${entryValue(e.diagnosis)})))`;
const PROGRAMMES = `SELECT ${columnsOf(j, ...NAMED_PROGRAMME_KEYS)} FROM ${j} WHERE ${j.regionId} = acting_region()`;
const SLOTS = `SELECT ${columnsOf(s, ...SLOT_KEYS)} FROM ${s} WHERE ${s.regionId} = acting_region()`;

const CLIENT: Statement = { name: 'now-client', text: ENTRY };
/** The entry itself: nobody has the right to lock through a view. */
const ENTRY_LOCKED: Statement = { name: 'now-entry-locked', text: holdingEntry };
/** One row, so that no two who lock can each have what the other waits for. */
const SLOT_LOCKED: Statement = { name: 'now-slot-locked', text: lockingSlot('FOR SHARE') };
const BARS: Statement = {
  name: 'now-bars',
  text: `SELECT ${columnsOf(b, 'barred')} FROM ${b} WHERE ${b.regionId} = acting_region() AND ${b.entry} = $1
    AND (${b.until} IS NULL OR ${b.until} > $2::date)`,
};
const TRAVEL: Statement = {
  name: 'now-travel',
  text: `SELECT ${columnsOf(t, 'to', 'minutes')} FROM ${t} WHERE ${t.regionId} = acting_region() AND ${t.from} = ${entryValue(e.area)}`,
};
const ALL_PROGRAMMES: Statement = { name: 'now-programmes', text: `${PROGRAMMES} AND ${FOR_THE_ENTRY}` };
const ALL_SLOTS: Statement = {
  name: 'now-slots',
  text: `${SLOTS} AND ${s.programme} IN (SELECT ${j.id} FROM ${j} WHERE ${j.regionId} = acting_region() AND ${FOR_THE_ENTRY})`,
};
const ONE_PROGRAMME: Statement = {
  name: 'now-programme',
  text: `${PROGRAMMES} AND ${j.id} IN ($2, ${entryValue(e.programme)})`,
};
const ITS_SLOTS: Statement = { name: 'now-programme-slots', text: `${SLOTS} AND ${s.programme} = $1` };

/** What to send for it, as the engine, and how the answers read. */
export interface RegistryQuestion {
  readonly calls: readonly Call[];
  readonly read: (answers: readonly (readonly QueryResultRow[])[]) => RegistryNow;
}

/** @param only the slot that is wanted, which is then locked FOR SHARE, after the entry; null = all for this diagnosis */
export function registryAsked(entryId: string, only: WantedSlot | null, today: string): RegistryQuestion {
  const locks: readonly Call[] =
    only === null
      ? []
      : [
          [ENTRY_LOCKED, [entryId]],
          [SLOT_LOCKED, [only.programme, only.week]],
        ];
  const supply: readonly Call[] =
    only === null
      ? [
          [ALL_PROGRAMMES, [entryId, FITTING]],
          [ALL_SLOTS, [entryId, FITTING]],
        ]
      : [
          [ONE_PROGRAMME, [entryId, only.programme]],
          [ITS_SLOTS, [only.programme]],
        ];
  return {
    calls: [...locks, [CLIENT, [entryId]], [BARS, [entryId, today]], [TRAVEL, [entryId]], ...supply],
    read: (answers) => {
      const [clients, bars, travel, programmes, slots] = answers.slice(locks.length);
      const [{ state, ...entry }] = clients as unknown as [CurrentEntry & { state: EntryState }];
      return {
        state,
        entry,
        barred: (bars as RowOf<CurrentBarView, 'barred'>[]).map(({ barred }) => barred),
        programmes: programmes as unknown as NamedProgramme[],
        slots: slots as unknown as CurrentSlot[],
        travel: new Map(
          (travel as RowOf<AreaTravel, 'to' | 'minutes'>[]).map(({ to, minutes }) => [to, minutes]),
        ),
      };
    },
  };
}

/** Reads as the engine, in one journey. */
export async function registryNow(
  tx: EntityManager,
  entryId: string,
  only: WantedSlot | null,
  today: string,
): Promise<RegistryNow> {
  const { calls, read } = registryAsked(entryId, only, today);
  return read(await preparedInTurn(tx, calls));
}

/** Entries by id, whatever their state. */
export const currentEntries = (tx: EntityManager, ids: readonly string[]): Promise<CurrentEntry[]> =>
  tx.query<CurrentEntry[]>(
    `SELECT ${columnsOf(e, ...ENTRY_KEYS)} FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.id} = ANY ($1)`,
    [ids],
  );

/** Programmes by id. */
export const currentProgrammes = (tx: EntityManager, ids: readonly string[]): Promise<CurrentProgramme[]> =>
  tx.query<CurrentProgramme[]>(
    `SELECT ${columnsOf(j, ...PROGRAMME_KEYS)} FROM ${j} WHERE ${j.regionId} = acting_region() AND ${j.id} = ANY ($1)`,
    [ids],
  );
