import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type CeilingRow, heldBack, type ProgrammeRow, type SlotRow } from '../../../libs/ingest/index.js';
import {
  type FieldProblem,
  ok,
  type ProblemDetail,
  refuse,
  type Result,
} from '../../../libs/kernel/index.js';
import { type PushPolicy } from '../../../libs/policy/index.js';
import { programmeId } from '../../../libs/registry/index.js';
import {
  type Change,
  INGEST_PROBLEMS,
  type PushContext,
  type RemovesMany,
  type SlotsProblem,
  type StopHolds,
} from '../../ingest/index.js';
import { sqlFailure } from '../../platform/base/database/index.js';
import { problem } from '../../platform/base/http/index.js';
import { heldCeilings, keepCeilings, writeCeilings } from '../ceiling/ceiling.store.js';
import { type ListOwner } from '../entry/entry.store.js';
import { ownsProgramme, takesIn, writeProgramme } from '../programme/programme.store.js';
import {
  type HeldWeek,
  type LockedSlot,
  lockHeldFrom,
  lockSlotsFrom,
  writeSlots,
} from '../slot/slot.store.js';

/** Writes programmes, slots and ceilings; what did not change is not touched, so that history holds changes only. */
@Injectable()
export class SupplyPushes {
  async putProgramme(
    tx: EntityManager,
    owner: ListOwner,
    row: ProgrammeRow,
    { thisWeek }: Pick<PushContext, 'thisWeek'>,
    confirmed: number | null,
  ): Promise<Result<{ id: string; change: Change }, StopHolds>> {
    const id = programmeId(owner.region, owner.provider, row.reference);
    const begins = row.intakeStop && (await takesIn(tx, owner, id));
    const warned = begins ? stopHolds(await lockHeldFrom(tx, owner.region, id, thisWeek), confirmed) : null;
    if (warned !== null) return refuse(warned);
    const {
      ages: [ageFrom, ageTo],
      interpreted,
      excludesSoft,
      ...same
    } = row;
    const written = {
      ...same,
      interpreted: interpreted ?? [],
      excludesSoft: excludesSoft ?? [],
      id,
      ageFrom,
      ageTo,
    };
    return ok({ id, change: await writeProgramme(tx, owner, written) });
  }

  async putSlots(
    tx: EntityManager,
    owner: ListOwner,
    reference: string,
    rows: readonly SlotRow[],
    { thisWeek, policy }: Pick<PushContext, 'thisWeek' | 'policy'>,
    confirmed: number | null,
  ): Promise<Result<{ created: number; changed: number }, SlotsProblem>> {
    const id = programmeId(owner.region, owner.provider, reference);
    if (!(await ownsProgramme(tx, owner, id))) return refuse('programme-not-found');
    const given = new Map(rows.map(({ week, offered }) => [week, offered]));
    const before = await lockSlotsFrom(tx, owner.region, id, thisWeek);
    const wanted = new Map([...before.map(({ week }) => [week, 0] as const), ...given]);
    const tooFew = before.filter(({ week, held }) => (wanted.get(week) ?? 0) < held);
    if (tooFew.length > 0) return refuse(slotsHeld(tooFew, [...given.keys()]));
    // A week without places stays as a row: what goes is a week that offered some.
    const offering = before.filter(({ offered }) => offered > 0);
    const removed = offering.filter(({ week }) => wanted.get(week) === 0).length;
    const many = heldBack({ removed, held: offering.length }, policy, confirmed);
    if (many !== null) return refuse(many);
    const offeredBefore = new Map(before.map(({ week, offered }) => [week, offered]));
    const changed = [...wanted]
      .map(([week, offered]) => ({ week, offered }))
      .filter(({ week, offered }) => offeredBefore.get(week) !== offered);
    try {
      await writeSlots(tx, owner, id, changed);
    } catch (error) {
      // The database's own guard, should a hold ever have slipped in: the same answer, without the week.
      if (sqlFailure(error)?.constraint === 'slot_covers_holds') throw problem(INGEST_PROBLEMS, 'slots-held');
      throw error;
    }
    const created = changed.filter(({ week }) => !offeredBefore.has(week)).length;
    return ok({ created, changed: changed.length - created });
  }

  async putCeilings(
    tx: EntityManager,
    owner: ListOwner,
    rows: readonly CeilingRow[],
    policy: PushPolicy,
    confirmed: number | null,
  ): Promise<Result<{ created: number; changed: number; removed: number }, RemovesMany>> {
    const insurers = rows.map(({ insurer }) => insurer);
    const held = await heldCeilings(tx, owner);
    const removed = held.filter((insurer) => !insurers.includes(insurer)).length;
    const many = heldBack({ removed, held: held.length }, policy, confirmed);
    if (many !== null) return refuse(many);
    await keepCeilings(tx, owner, insurers);
    const created = insurers.filter((insurer) => !held.includes(insurer)).length;
    return ok({ created, changed: (await writeCeilings(tx, owner, rows)) - created, removed });
  }
}

/**
 * A stop takes nobody's place away, and ends what is not held: whoever stops is told first, and says how many they were
 * told of, so that a place that was held meanwhile is asked about again.
 */
function stopHolds(held: readonly HeldWeek[], confirmed: number | null): StopHolds | null {
  const count = held.reduce((sum, week) => sum + week.held, 0);
  if (count === 0 || confirmed === count) return null;
  const weeks = held.map(({ week }) => week).join(', ');
  return { code: 'stop-holds', params: { count, weeks }, extra: { held: count, weeks: held } };
}

/**
 * Slots that are held for a client can't be taken away.
 * @param weeks with the number of slots that have to stay
 * @param given weeks of the push in its order, for the row numbers
 */
const slotsHeld = (weeks: readonly LockedSlot[], given: readonly string[]): ProblemDetail<'slots-held'> => ({
  code: 'slots-held',
  params: { context: 'weeks', weeks: weeks.map(({ week }) => week).join(', ') },
  errors: weeks.map(({ week, held }): FieldProblem => {
    const row = given.indexOf(week) + 1;
    const what = { field: 'offered', code: 'slots-held', params: { week, held } };
    return row === 0 ? what : { ...what, row };
  }),
});
