import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  type CeilingRow,
  type EntryPush,
  type ProgrammeRow,
  type SlotRow,
} from '../../../libs/ingest/index.js';
import { isoWeekOf, type Result } from '../../../libs/kernel/index.js';
import {
  type Change,
  type EntryOutcome,
  type PushContext,
  RegistryPort,
  type SlotsProblem,
} from '../../ingest/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { policyInForce } from '../../policy/index.js';
import { type ListOwner } from '../entry/entry.store.js';
import { EntryPushes } from './entry-push.service.js';
import { beginPush } from './push-context.store.js';
import { SupplyPushes } from './supply-push.service.js';

/** The registry's side of the door through which validated rows come in. */
@Injectable()
export class RegistryAdapter extends RegistryPort {
  constructor(
    private readonly entries: EntryPushes,
    private readonly supply: SupplyPushes,
  ) {
    super();
  }

  async open(tx: EntityManager, { region }: Actor, provider: string): Promise<PushContext | null> {
    const known = await beginPush(tx, { region, provider });
    if (known === null) return null;
    const { today, areas, programmes } = known;
    const { ages } = (await policyInForce(tx)).document;
    return {
      today,
      thisWeek: isoWeekOf(today),
      areas: new Set(areas),
      programmes: new Set(programmes),
      ages,
    };
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
  ): Promise<Result<{ changed: number }, SlotsProblem>> {
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
