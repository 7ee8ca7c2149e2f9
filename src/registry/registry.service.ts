import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { isoWeekOf } from '../../libs/kernel/index.js';
import { waitedWeeks } from '../../libs/registry/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/base/database/actor.js';
import { Database } from '../platform/base/database/database.js';
import { areaNames } from './area/area.store.js';
import { listedEntries } from './entry/entry.store.js';
import { programmesOf, programmeReferences } from './programme/programme.store.js';
import { namedProviders } from './provider/provider.store.js';
import {
  type EntryListDto,
  type EntryQueryDto,
  type ProgrammeListDto,
  type ProviderListDto,
  type SlotDto,
} from './registry.dto.js';
import { slotsFrom } from './slot/slot.store.js';

/** Reads the present state of the region; row-level security decides whose. */
@Injectable()
export class RegistryReader {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  providers(actor: Actor): Promise<ProviderListDto> {
    return this.database.transaction(actor, async (tx) => {
      const items = await namedProviders(tx, actor.region);
      return { items: items.map(({ id, name }) => ({ id, name })), total: items.length };
    });
  }

  programmes(actor: Actor, mine: boolean): Promise<ProgrammeListDto> {
    return this.database.snapshot(actor, async (tx) => {
      const own = mine ? { providerId: actor.organisation ?? '' } : {};
      const programmes = await programmesOf(tx, { regionId: actor.region, ...own });
      const providers = new Map((await namedProviders(tx, actor.region)).map(({ id, name }) => [id, name]));
      const areas = await areaNames(tx, actor.region);
      const slots = await this.slots(tx);
      const items = programmes.map(
        ({ regionId: _, validFrom: __, providerId, ageFrom, ageTo, area, ...programme }) => ({
          ...programme,
          ages: [ageFrom, ageTo],
          provider: { id: providerId, name: providers.get(providerId) ?? providerId },
          area: { code: area, name: areas.get(area) ?? area },
          slots: slots.get(programme.id) ?? [],
        }),
      );
      return { items, total: items.length };
    });
  }

  /** Free intakes from this week on, and how many of them are taken. */
  private async slots(tx: EntityManager): Promise<ReadonlyMap<string, SlotDto[]>> {
    const byProgramme = new Map<string, SlotDto[]>();
    for (const { programmeId, ...slot } of await slotsFrom(tx, isoWeekOf(await today(tx))))
      byProgramme.set(programmeId, [...(byProgramme.get(programmeId) ?? []), slot]);
    return byProgramme;
  }

  /** Only the own list, whoever asks; that it was read is in the audit trail. */
  entries(actor: Actor, { state, limit, offset }: EntryQueryDto): Promise<EntryListDto> {
    return this.database.transaction(actor, async (tx) => {
      const owner = { region: actor.region, provider: actor.organisation ?? '' };
      const states = state === undefined ? (['waiting', 'transferring'] as const) : [state];
      const [entries, total] = await listedEntries(tx, owner, states, { limit, offset });
      const on = await today(tx);
      const references = await programmeReferences(tx, owner);
      await this.audit.recordEach(
        tx,
        actor,
        { action: 'entry.read', subjectKind: 'entry', category: 'waiting-list', ground: 'own-waiting-list' },
        entries.map(({ id }) => id),
      );
      const items = entries.map(
        ({ id, reference, diagnosis, settings, area, severity, language, registeredOn, ...entry }) => ({
          ...{ id, reference, diagnosis, settings, area, severity, language, registeredOn },
          state: entry.state,
          age: [entry.ageFrom, entry.ageTo],
          waitedWeeks: waitedWeeks(registeredOn, on),
          programme: entry.programmeId === null ? null : (references.get(entry.programmeId) ?? null),
        }),
      );
      return { items, total };
    });
  }
}

async function today(tx: EntityManager): Promise<string> {
  const [row] = await tx.query<{ today: string }[]>(
    `SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date::text AS today`,
  );
  return row.today;
}
