import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { isoWeekOf } from '../../libs/kernel/index.js';
import { waitedWeeks } from '../../libs/registry/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/base/database/actor.js';
import { Database } from '../platform/base/database/database.js';
import {
  type EntryListDto,
  type EntryQueryDto,
  type ProgrammeListDto,
  type ProviderListDto,
  type SlotDto,
} from './registry.dto.js';
import { Area, Programme, Provider, WaitingListEntry } from './registry.entity.js';

/** Reads the present state of the region; row-level security decides whose. */
@Injectable()
export class RegistryReader {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  providers({ region, ...actor }: Actor): Promise<ProviderListDto> {
    return this.database.transaction({ region, ...actor }, async (tx) => {
      const items = await tx.find(Provider, {
        where: { regionId: region },
        order: { name: 'ASC', id: 'ASC' },
      });
      return { items: items.map(({ id, name }) => ({ id, name })), total: items.length };
    });
  }

  programmes(actor: Actor, mine: boolean): Promise<ProgrammeListDto> {
    return this.database.snapshot(actor, async (tx) => {
      const where = { regionId: actor.region, ...(mine ? { providerId: actor.organisation ?? '' } : {}) };
      const programmes = await tx.find(Programme, { where, order: { name: 'ASC', id: 'ASC' } });
      const providers = await names(tx, Provider, 'id', actor.region);
      const areas = await names(tx, Area, 'code', actor.region);
      const slots = await this.slots(tx, actor.region);
      const items = programmes.map(({ regionId: _, providerId, ageFrom, ageTo, area, ...programme }) => ({
        ...programme,
        ages: [ageFrom, ageTo],
        provider: { id: providerId, name: providers.get(providerId) ?? providerId },
        area: { code: area, name: areas.get(area) ?? area },
        slots: slots.get(programme.id) ?? [],
      }));
      return { items, total: items.length };
    });
  }

  /** Free intakes from this week on, and how many of them are taken. */
  private async slots(tx: EntityManager, region: string): Promise<ReadonlyMap<string, SlotDto[]>> {
    const rows = await tx.query<(SlotDto & { programme: string })[]>(
      `SELECT s.programme_id AS programme, s.week, s.offered, coalesce(h.held, 0)::integer AS held
       FROM slot s
       LEFT JOIN (SELECT programme_id, week, count(*) AS held FROM slot_hold
                  WHERE region_id = $1 AND state <> 'released' GROUP BY 1, 2) h USING (programme_id, week)
       WHERE s.region_id = $1 AND s.week >= $2 ORDER BY s.week`,
      [region, isoWeekOf(await today(tx))],
    );
    const byProgramme = new Map<string, SlotDto[]>();
    for (const { programme, ...slot } of rows)
      byProgramme.set(programme, [...(byProgramme.get(programme) ?? []), slot]);
    return byProgramme;
  }

  /** Only the own list, whoever asks; that it was read is in the audit trail. */
  entries(actor: Actor, { state, limit, offset }: EntryQueryDto): Promise<EntryListDto> {
    return this.database.transaction(actor, async (tx) => {
      const [entries, total] = await tx.findAndCount(WaitingListEntry, {
        where: {
          regionId: actor.region,
          providerId: actor.organisation ?? '',
          state: state ?? In(['waiting', 'transferring']),
        },
        order: { registeredOn: 'ASC', id: 'ASC' },
        take: limit,
        skip: offset,
      });
      const on = await today(tx);
      const references = await this.references(tx, actor);
      await this.audit.recordEach(
        tx,
        actor,
        { action: 'entry.read', subjectKind: 'entry', category: 'waiting-list', ground: 'own-waiting-list' },
        entries.map(({ id }) => id),
      );
      const items = entries.map(({ regionId: _, providerId: __, programmeId, ageFrom, ageTo, ...entry }) => ({
        ...entry,
        age: [ageFrom, ageTo],
        waitedWeeks: waitedWeeks(entry.registeredOn, on),
        programme: programmeId === null ? null : (references.get(programmeId) ?? null),
      }));
      return { items, total };
    });
  }

  private async references(tx: EntityManager, actor: Actor): Promise<ReadonlyMap<string, string>> {
    const own = await tx.find(Programme, {
      select: { id: true, reference: true },
      where: { regionId: actor.region, providerId: actor.organisation ?? '' },
    });
    return new Map(own.map(({ id, reference }) => [id, reference]));
  }
}

async function today(tx: EntityManager): Promise<string> {
  const [row] = await tx.query<{ today: string }[]>(
    `SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date::text AS today`,
  );
  return row.today;
}

async function names(
  tx: EntityManager,
  of: typeof Provider | typeof Area,
  key: 'id' | 'code',
  region: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.find<Provider | Area>(of, { where: { regionId: region } });
  return new Map(rows.map((row) => [String((row as unknown as Record<string, unknown>)[key]), row.name]));
}
