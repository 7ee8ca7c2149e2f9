import { type EntityManager } from 'typeorm';
import { slotKey } from '../../../libs/kernel/index.js';
import {
  type CurrentEntry,
  type CurrentProgramme,
  type CurrentSlot,
  type EntryState,
} from '../../../libs/registry/index.js';
import { columnsOf, type RowOf, table } from '../../platform/base/database/index.js';
import { Ceiling } from '../ceiling/ceiling.entity.js';
import { AreaTravel } from '../travel/travel-time.entity.js';
import { CurrentBarView, CurrentEntryView, CurrentProgrammeView, CurrentSlotView } from './current.entity.js';
import { ENTRY_KEYS, PROGRAMME_KEYS, SLOT_KEYS } from './keys.js';

const e = table(CurrentEntryView, 'e');
const b = table(CurrentBarView, 'b');
const j = table(CurrentProgrammeView, 'j');
const s = table(CurrentSlotView, 's');
const t = table(AreaTravel, 't');
const c = table(Ceiling, 'c');

/** What many proposals rest on. Who or what is not in it is not there any more. */
export interface RegistryOf {
  readonly entries: ReadonlyMap<string, CurrentEntry & { readonly state: EntryState }>;
  /** Ids of programmes and providers by entry, without bars that have ended. */
  readonly barred: ReadonlyMap<string, readonly string[]>;
  readonly programmes: ReadonlyMap<string, CurrentProgramme>;
  /** By `slotKey`. */
  readonly slots: ReadonlyMap<string, CurrentSlot>;
  /** Most clients of an insurer that a provider may still take in, by `ceilingKey`. */
  readonly ceilings: ReadonlyMap<string, number>;
  /** Minutes by `wayKey`; null or absent = unreachable. */
  readonly travel: ReadonlyMap<string, number | null>;
}

export const ceilingKey = (insurer: string, provider: string): string => `${insurer} ${provider}`;
export const wayKey = (from: string, to: string): string => `${from} ${to}`;

/** Reads as the engine, in a handful of statements however many proposals there are. */
export async function registryOf(
  tx: EntityManager,
  asked: { readonly entries: readonly string[]; readonly programmes: readonly string[] },
  today: string,
): Promise<RegistryOf> {
  const { entries: ids, programmes: of } = asked;
  const entries = await tx.query<(CurrentEntry & { state: EntryState })[]>(
    `SELECT ${columnsOf(e, ...ENTRY_KEYS, 'state')} FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.id} = ANY ($1)`,
    [ids],
  );
  const bars = await tx.query<{ entry: string; barred: string[] }[]>(
    `SELECT ${b.entry}, array_agg(${b.barred}) AS barred FROM ${b}
     WHERE ${b.regionId} = acting_region() AND ${b.entry} = ANY ($1) AND (${b.until} IS NULL OR ${b.until} > $2::date) GROUP BY 1`,
    [ids, today],
  );
  const programmes = await tx.query<CurrentProgramme[]>(
    `SELECT ${columnsOf(j, ...PROGRAMME_KEYS)} FROM ${j} WHERE ${j.regionId} = acting_region() AND ${j.id} = ANY ($1)`,
    [of],
  );
  const slots = await tx.query<CurrentSlot[]>(
    `SELECT ${columnsOf(s, ...SLOT_KEYS)} FROM ${s} WHERE ${s.regionId} = acting_region() AND ${s.programme} = ANY ($1)`,
    [of],
  );
  const ceilings = await tx.query<RowOf<Ceiling, 'insurer' | 'providerId' | 'max'>[]>(
    `SELECT ${columnsOf(c, 'insurer', 'providerId', 'max')} FROM ${c}
     WHERE ${c.regionId} = acting_region() AND ${c.providerId} = ANY ($1)`,
    [[...new Set(programmes.map(({ provider }) => provider))]],
  );
  const ways = await tx.query<RowOf<AreaTravel, 'from' | 'to' | 'minutes'>[]>(
    `SELECT ${columnsOf(t, 'from', 'to', 'minutes')} FROM ${t}
     WHERE ${t.regionId} = acting_region() AND ${t.from} = ANY ($1) AND ${t.to} = ANY ($2)`,
    [[...new Set(entries.map(({ area }) => area))], [...new Set(programmes.map(({ area }) => area))]],
  );
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    barred: new Map(bars.map(({ entry, barred }) => [entry, barred])),
    programmes: new Map(programmes.map((programme) => [programme.id, programme])),
    slots: new Map(slots.map((slot) => [slotKey(slot.programme, slot.week), slot])),
    ceilings: new Map(ceilings.map(({ insurer, providerId, max }) => [ceilingKey(insurer, providerId), max])),
    travel: new Map(ways.map(({ from, to, minutes }) => [wayKey(from, to), minutes])),
  };
}
