import { Injectable } from '@nestjs/common';
import { openCases } from '../../../libs/insight/index.js';
import { type Population } from '../../../libs/kernel/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { among } from '../insight.store.js';
import { Releases } from '../release/releases.service.js';
import { type FunnelDto } from './funnel.dto.js';
import { emptyFunnel } from './funnel-release.js';

export const FUNNEL_SOURCE = 'proposals-and-what-became-of-them';

/** How far proposals come, where they are lost and who is to act: as published, the same for everybody. */
@Injectable()
export class FunnelService {
  constructor(private readonly releases: Releases) {}

  async funnel(actor: Actor, population: Population): Promise<FunnelDto> {
    const { rows, suppressUnder: k, asOf } = await this.releases.of(actor, 'funnel');
    const { funnel, times, losses, held, eligible } =
      rows.find((one) => one.population === population) ?? emptyFunnel(k);
    return {
      population,
      ...funnel,
      times: times.map((time) => ({ ...time })),
      losses: losses.map((lost) => ({ ...lost })),
      held: [...held.map((one) => ({ ...one })), await this.atTheTable(actor, population)],
      eligible: eligible && { ...eligible },
      ...{ k, asOf },
      definition: inBoth('insight.definitions.funnel'),
      source: FUNNEL_SOURCE,
    };
  }

  /** Of the release that tells of the cases: two releases that differ would say which case came in between. */
  private async atTheTable(actor: Actor, population: Population): Promise<FunnelDto['held'][number]> {
    const { rows, actions, suppressUnder } = await this.releases.of(actor, 'case-table');
    const { count, medianDays } = openCases(
      among(rows, population),
      among(actions, population),
      suppressUnder,
    );
    return { by: 'case-table', at: 'case', count, medianDays };
  }
}
