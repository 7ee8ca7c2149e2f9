import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  type CeilingRow,
  type EntryPush,
  type ProgrammeRow,
  readReferenceForm,
  type SlotRow,
  wordsOf,
} from '../../../libs/ingest/index.js';
import { isoWeekOf, type Result } from '../../../libs/kernel/index.js';
import { entryId } from '../../../libs/registry/index.js';
import {
  type Change,
  type EntryOutcome,
  type ListProblem,
  type Meant,
  type PushContext,
  RegistryPort,
  type RemovesMany,
  type SlotsProblem,
  type StopHolds,
} from '../../ingest/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { policyInForce } from '../../policy/index.js';
import { type ListOwner } from '../entry/entry.store.js';
import { lockedEntries } from '../entry/own-demand.store.js';
import { ownDemand } from '../fhir/own-demand.js';
import { programmeReferences } from '../programme/programme.store.js';
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

  entryId(actor: Actor, reference: string): string {
    const { region, provider } = ownerOf(actor);
    return entryId(region, provider, reference);
  }

  async versionsOf(
    tx: EntityManager,
    actor: Actor,
    references: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const owner = ownerOf(actor);
    const programmes = await programmeReferences(tx, owner);
    const entries = await lockedEntries(tx, owner, references.filter(isPseudonym));
    return new Map(entries.map((entry) => [entry.reference, ownDemand(entry, programmes).versionId]));
  }

  async open(tx: EntityManager, { region }: Actor, provider: string): Promise<PushContext | null> {
    const known = await beginPush(tx, { region, provider });
    if (known === null) return null;
    const { today, areas, formerAreas, places, programmes, providers, held } = known;
    const names = {
      areaNames: new Map(Object.entries(known.areaNames)),
      programmeNames: new Map(Object.entries(known.programmeNames)),
    };
    const form = readReferenceForm(known.referenceForm);
    if (form === null) throw new Error(`Provider ${provider} has a form of references that nobody reads`);
    const { ages, crisis, programmeWords, pushes: policy } = (await policyInForce(tx)).document;
    return {
      ...names,
      today,
      thisWeek: isoWeekOf(today),
      areas: new Set(areas),
      formerAreas: new Map(Object.entries(formerAreas)),
      programmes: new Set(programmes),
      providers: new Set(providers),
      provider,
      words: wordsOf([...places, ...programmeWords]),
      references: { form, held: new Set(held), year: Number(today.slice(0, 4)) },
      ages,
      crisis,
      policy,
    };
  }

  applyEntries(
    tx: EntityManager,
    actor: Actor,
    push: EntryPush,
    context: PushContext,
    meant: Meant,
  ): Promise<Result<EntryOutcome, ListProblem>> {
    return this.entries.apply(tx, ownerOf(actor), push, context, meant);
  }

  putProgramme(
    tx: EntityManager,
    actor: Actor,
    row: ProgrammeRow,
    context: PushContext,
    confirmed: number | null,
  ): Promise<Result<{ id: string; change: Change }, StopHolds>> {
    return this.supply.putProgramme(tx, ownerOf(actor), row, context, confirmed);
  }

  putSlots(
    tx: EntityManager,
    actor: Actor,
    reference: string,
    rows: readonly SlotRow[],
    context: PushContext,
    confirmed: number | null,
  ): Promise<Result<{ created: number; changed: number }, SlotsProblem>> {
    return this.supply.putSlots(tx, ownerOf(actor), reference, rows, context, confirmed);
  }

  putCeilings(
    tx: EntityManager,
    actor: Actor,
    rows: readonly CeilingRow[],
    { policy }: PushContext,
    confirmed: number | null,
  ): Promise<Result<{ created: number; changed: number; removed: number }, RemovesMany>> {
    return this.supply.putCeilings(tx, ownerOf(actor), rows, policy, confirmed);
  }
}

/** Of what no reference can be nobody has an entry; the database refuses some of it. */
const isPseudonym = (text: string): boolean => /^[A-Za-z0-9-]{1,64}$/.test(text);

/** `open` has found the provider, so there is an organisation. */
const ownerOf = ({ region, organisation }: Actor): ListOwner => ({ region, provider: organisation ?? '' });
