import { Injectable } from '@nestjs/common';
import { type Population, TITLE_OF_POPULATION, type Treeknorm } from '../../libs/kernel/index.js';
import { type WaitReport, waitReport, type WaitRow, WAITS_SOURCE } from '../../libs/insight/index.js';
import { normOf } from '../../libs/policy/index.js';
import { inBoth } from '../../libs/words/index.js';
import { type Actor, Database } from '../platform/base/database/index.js';
import { type WaitsDto, type WaitsQueryDto } from './insight.dto.js';
import { groupLabels } from './group-labels.js';
import { among, type OfPopulation } from './insight.store.js';
import { Releases } from './release/releases.service.js';

/** Figures of what was published last, through the gate of libs/disclosure. No row of any entry is ever read here. */
@Injectable()
export class InsightService {
  constructor(
    private readonly database: Database,
    private readonly releases: Releases,
  ) {}

  /** Of one population: two are never pooled, and no total over them is told. */
  async waits(actor: Actor, { by, population, release: on }: WaitsQueryDto): Promise<WaitsDto> {
    const published = await this.releases.of(actor, 'waits', on);
    const { suppressUnder: k, asOf, release, ...norms } = published;
    const title = TITLE_OF_POPULATION[population];
    const norm = title === null ? null : normOf(norms, title);
    const report = published.reports.find((one) => one.population === population && one.by === by)?.report;
    if (report === undefined) throw new Error(`waits were published without ${population} by ${by}`);
    const own =
      by === 'provider'
        ? ownFigure(published.own?.rows ?? [], actor.organisation, { population, norm, k })
        : null;
    const label = await groupLabels(this.database, actor, by);
    return {
      ...{ asOf, release },
      by,
      population,
      norm: norm && { intake: norm.intake, treatment: norm.treatment, total: norm.total },
      k,
      unit: 'wachtplekken' as const,
      total: report.total,
      groups: report.groups.map(({ key, figure }) => ({
        ...{ key, label: label(key) },
        figure: key === own?.key ? own.figure : figure,
      })),
      definition: inBoth('insight.definitions.waits'),
      source: WAITS_SOURCE,
    };
  }
}

interface Held {
  readonly population: Population;
  readonly norm: Treeknorm | null;
  readonly k: number;
}

/** The own row of an organisation in full: it knows each of its own. */
function ownFigure(
  rows: readonly OfPopulation<WaitRow>[],
  own: string | null,
  { population, norm, k }: Held,
): WaitReport['groups'][number] | null {
  if (own === null) return null;
  const { groups } = waitReport(among(rows, population), { by: 'provider', norm, k, own });
  return groups.find(({ key }) => key === own) ?? null;
}
