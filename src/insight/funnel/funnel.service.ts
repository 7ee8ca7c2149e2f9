import { Injectable } from '@nestjs/common';
import { type Population } from '../../../libs/kernel/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { tableOf } from '../case-table.service.js';
import { type PopulationQueryDto } from '../insight.dto.js';
import { Releases } from '../release/releases.service.js';
import { type FunnelDto } from './funnel.dto.js';
import { emptyFunnel } from './funnel-release.js';

export const FUNNEL_SOURCE = 'proposals-and-what-became-of-them';

/** How far proposals come, where they are lost and who is to act: as published, the same for everybody. */
@Injectable()
export class FunnelService {
  constructor(private readonly releases: Releases) {}

  async funnel(actor: Actor, { population, release: on }: PopulationQueryDto): Promise<FunnelDto> {
    const { rows, suppressUnder: k, asOf, release } = await this.releases.of(actor, 'funnel', on);
    const { funnel, times, losses, held, eligible } =
      rows.find((one) => one.population === population) ?? emptyFunnel(k);
    return {
      population,
      ...funnel,
      times: times.map((time) => ({ ...time })),
      losses: losses.map((lost) => ({ ...lost })),
      held: [...held.map((one) => ({ ...one })), ...(await this.atTheTable(actor, population, on))],
      eligible: eligible && { ...eligible },
      ...{ k, asOf, release },
      definition: inBoth('insight.definitions.funnel'),
      source: FUNNEL_SOURCE,
    };
  }

  /** Of the release that tells of the cases: two releases that differ would say which case came in between. None where nothing was published of them by then. */
  private async atTheTable(
    actor: Actor,
    population: Population,
    on: string | undefined,
  ): Promise<FunnelDto['held']> {
    const published = await this.releases.find(actor, 'case-table', on);
    if (published === null) return [];
    const { count, medianDays } = tableOf(published.tables, population).open;
    return [{ by: 'case-table', at: 'case', count, medianDays }];
  }
}
