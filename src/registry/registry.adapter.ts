import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type CeilingRow, type EntryPush, type ProgrammeRow, type SlotRow } from '../../libs/ingest/index.js';
import { isoWeekOf, type Result } from '../../libs/kernel/index.js';
import { type Change, type EntryOutcome, type PushContext, RegistryPort } from '../ingest/index.js';
import { type Actor } from '../platform/base/database/actor.js';
import { type Refusal } from '../platform/base/http/problem.js';
import { EntryWriter, type ListOwner } from './entry.writer.js';
import { SupplyWriter } from './supply.writer.js';

/** The registry's side of the door through which validated rows come in. */
@Injectable()
export class RegistryAdapter extends RegistryPort {
  constructor(
    private readonly entries: EntryWriter,
    private readonly supply: SupplyWriter,
  ) {
    super();
  }

  async open(tx: EntityManager, actor: Actor, provider: string): Promise<PushContext | null> {
    // Of this provider only: others push at the same time. First of all, so that what is read below is what is there.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `push|${actor.region}|${provider}`,
    ]);
    const [found] = await tx.query<{ today: string; areas: string[]; programmes: string[] }[]>(
      `SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date::text AS today,
         ARRAY(SELECT code FROM area WHERE region_id = p.region_id) AS areas,
         ARRAY(SELECT reference FROM programme WHERE region_id = p.region_id AND provider_id = p.id) AS programmes
       FROM provider p WHERE p.region_id = $1 AND p.id = $2`,
      [actor.region, provider],
    );
    if (found === undefined) return null;
    const { today, areas, programmes } = found;
    return { today, thisWeek: isoWeekOf(today), areas: new Set(areas), programmes: new Set(programmes) };
  }

  applyEntries(
    tx: EntityManager,
    actor: Actor,
    push: EntryPush,
    { today }: PushContext,
    store: boolean,
  ): Promise<EntryOutcome> {
    return this.entries.apply(tx, ownerOf(actor), push, today, store);
  }

  putProgramme(tx: EntityManager, actor: Actor, row: ProgrammeRow): Promise<{ id: string; change: Change }> {
    return this.supply.putProgramme(tx, ownerOf(actor), row);
  }

  putSlots(
    tx: EntityManager,
    actor: Actor,
    reference: string,
    rows: readonly SlotRow[],
    { thisWeek }: PushContext,
  ): Promise<Result<{ changed: number }, Refusal>> {
    return this.supply.putSlots(tx, ownerOf(actor), reference, rows, thisWeek);
  }

  putCeilings(
    tx: EntityManager,
    actor: Actor,
    rows: readonly CeilingRow[],
  ): Promise<{ changed: number; removed: number }> {
    return this.supply.putCeilings(tx, ownerOf(actor), rows);
  }
}

/** `open` has found the provider, so there is an organisation. */
const ownerOf = ({ region, organisation }: Actor): ListOwner => ({ region, provider: organisation ?? '' });
