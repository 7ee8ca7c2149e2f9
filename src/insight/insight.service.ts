import { Injectable } from '@nestjs/common';
import { type Population, TITLE_OF_POPULATION } from '../../libs/kernel/index.js';
import { waitReport, WAITS_SOURCE, type WaitGrouping } from '../../libs/insight/index.js';
import { normOf } from '../../libs/policy/index.js';
import { inBoth } from '../../libs/words/index.js';
import { type Actor, Database } from '../platform/base/database/index.js';
import { type WaitsDto } from './insight.dto.js';
import { groupLabels } from './group-labels.js';
import { among } from './insight.store.js';
import { Releases } from './release/releases.service.js';

/** Figures of what was published last, through the gate of libs/disclosure. No row of any entry is ever read here. */
@Injectable()
export class InsightService {
  constructor(
    private readonly database: Database,
    private readonly releases: Releases,
  ) {}

  /** Of one population: two are never pooled, and no total over them is told. */
  async waits(actor: Actor, by: WaitGrouping, population: Population): Promise<WaitsDto> {
    const { rows, suppressUnder: k, asOf, ...norms } = await this.releases.of(actor, 'waits');
    const title = TITLE_OF_POPULATION[population];
    const norm = title === null ? null : normOf(norms, title);
    const report = waitReport(among(rows, population), { by, norm, k, own: actor.organisation });
    const label = await groupLabels(this.database, actor, by);
    return {
      asOf,
      by,
      population,
      norm: norm && { intake: norm.intake, treatment: norm.treatment, total: norm.total },
      k,
      unit: 'wachtplekken' as const,
      total: report.total,
      groups: report.groups.map(({ key, figure }) => ({ key, label: label(key), figure })),
      definition: inBoth('insight.definitions.waits'),
      source: WAITS_SOURCE,
    };
  }
}
