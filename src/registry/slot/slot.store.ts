import { type EntityManager } from 'typeorm';
import { type SlotRow } from '../../../libs/ingest/index.js';
import { columnsOf, namesOf, type RowOf, table } from '../../platform/base/database/index.js';
import { CurrentSlotView } from '../current/current.entity.js';
import { type ListOwner } from '../entry/entry.store.js';
import { SlotHold } from '../hold/slot-hold.entity.js';
import { Slot } from './slot.entity.js';

const s = table(Slot, 's');
const h = table(SlotHold, 'h');
const bare = table(Slot);
const c = table(CurrentSlotView, 'c');

/** Free intakes of a week and how many of them are held or used. */
export type SlotWithTaken = RowOf<CurrentSlotView, 'week' | 'offered' | 'taken'>;

/** Locks one slot: $1 its programme, $2 its week. Who locks an entry as well locks that first. */
export const lockingSlot = (lock: 'FOR SHARE' | 'FOR NO KEY UPDATE'): string =>
  `SELECT FROM ${s} WHERE ${s.regionId} = acting_region() AND ${s.programmeId} = $1 AND ${s.week} = $2 ${lock}`;

/** Of two who want the last intake of a slot one waits until the other's transaction has ended. */
export const lockSlot = (tx: EntityManager, programmeId: string, week: string): Promise<unknown> =>
  tx.query(lockingSlot('FOR NO KEY UPDATE'), [programmeId, week]);

/** Every week of a programme. @param lock whether they stay as they are until the transaction ends */
export async function slotsOf(
  tx: EntityManager,
  programmeId: string,
  lock = false,
): Promise<SlotWithTaken[]> {
  // The slots themselves: nobody has the right to lock through a view.
  if (lock)
    await tx.query(
      `SELECT FROM ${s} WHERE ${s.regionId} = acting_region() AND ${s.programmeId} = $1 ORDER BY ${s.week} FOR SHARE`,
      [programmeId],
    );
  return tx.query<SlotWithTaken[]>(
    `SELECT ${columnsOf(c, 'week', 'offered', 'taken')} FROM ${c}
     WHERE ${c.regionId} = acting_region() AND ${c.programme} = $1 ORDER BY ${c.week}`,
    [programmeId],
  );
}

export type SlotOfProgramme = RowOf<Slot, 'programmeId' | 'week' | 'offered'> & { readonly held: number };

/** Slots of the whole region from a week on, and how many of each are held or used. */
export const slotsFrom = (tx: EntityManager, week: string): Promise<SlotOfProgramme[]> =>
  tx.query<SlotOfProgramme[]>(
    `SELECT ${columnsOf(s, 'programmeId', 'week', 'offered')}, coalesce(held.n, 0)::integer AS held
     FROM ${s}
     LEFT JOIN (SELECT ${h.programmeId}, ${h.week}, count(*) AS n FROM ${h}
                WHERE ${h.regionId} = acting_region() AND ${h.state} <> 'released' GROUP BY 1, 2) held USING (programme_id, week)
     WHERE ${s.regionId} = acting_region() AND ${s.week} >= $1 ORDER BY ${s.week}`,
    [week],
  );

/** What a programme offers from a week on, and the fewest that each week has to keep. */
export type LockedSlot = RowOf<Slot, 'week' | 'offered'> & { readonly held: number };

/** Who holds an intake locks its slot for share: with this lock nobody takes one between the look and the change. */
export const lockSlotsFrom = (
  tx: EntityManager,
  region: string,
  programmeId: string,
  week: string,
): Promise<LockedSlot[]> =>
  tx.query<LockedSlot[]>(
    `SELECT ${columnsOf(s, 'week', 'offered')},
       (SELECT coalesce(max(${h.place}), 0)::integer FROM ${h} WHERE ${h.regionId} = ${s.regionId}
          AND ${h.programmeId} = ${s.programmeId} AND ${h.week} = ${s.week} AND ${h.state} <> 'released') AS held
     FROM ${s} WHERE ${s.regionId} = $1 AND ${s.programmeId} = $2 AND ${s.week} >= $3 ORDER BY ${s.week} FOR UPDATE OF s`,
    [region, programmeId, week],
  );

/** A week with how many places of it are held or used. */
export interface HeldWeek {
  readonly week: string;
  readonly held: number;
}

/** Weeks of which places are held; with the slots locked as in `lockSlotsFrom`, so that none is held meanwhile. */
export async function lockHeldFrom(
  tx: EntityManager,
  region: string,
  programmeId: string,
  week: string,
): Promise<HeldWeek[]> {
  await lockSlotsFrom(tx, region, programmeId, week);
  return tx.query<HeldWeek[]>(
    `SELECT ${h.week}, count(*)::integer AS held FROM ${h}
     WHERE ${h.regionId} = $1 AND ${h.programmeId} = $2 AND ${h.week} >= $3 AND ${h.state} <> 'released' GROUP BY 1 ORDER BY 1`,
    [region, programmeId, week],
  );
}

/** @throws a failure of the constraint `slot_covers_holds` where fewer would be offered than are held */
export async function writeSlots(
  tx: EntityManager,
  { region, provider }: ListOwner,
  programmeId: string,
  slots: readonly SlotRow[],
): Promise<void> {
  await tx.query(
    `INSERT INTO ${bare} (${namesOf(Slot, 'regionId', 'providerId', 'programmeId', 'week', 'offered')})
     SELECT $1, $2, $3, s.week, s.offered FROM unnest($4::text[], $5::smallint[]) AS s (week, offered)
     ON CONFLICT (${namesOf(Slot, 'regionId', 'programmeId', 'week')}) DO UPDATE SET ${bare.offered} = excluded.${bare.offered}`,
    [region, provider, programmeId, slots.map(({ week }) => week), slots.map(({ offered }) => offered)],
  );
}
