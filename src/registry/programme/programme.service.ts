import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { isoWeekOf } from '../../../libs/kernel/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { areaNames } from '../area/area.store.js';
import { namedProviders } from '../provider/provider.store.js';
import { slotsFrom } from '../slot/slot.store.js';
import { type ProgrammeListDto, type SlotDto } from './programme.dto.js';
import { programmesOf } from './programme.store.js';

/** What the region offers; row-level security decides whose. */
@Injectable()
export class ProgrammeService {
  constructor(private readonly database: Database) {}

  list(actor: Actor, mine: boolean): Promise<ProgrammeListDto> {
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
    for (const { programmeId, ...slot } of await slotsFrom(tx, isoWeekOf(todayOf(new Date()))))
      byProgramme.set(programmeId, [...(byProgramme.get(programmeId) ?? []), slot]);
    return byProgramme;
  }
}
