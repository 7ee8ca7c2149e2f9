import { Injectable } from '@nestjs/common';
import {
  TREND_SOURCE,
  trendForecast,
  type TrendLine,
  trendLine,
  type TrendMonth,
} from '../../../libs/insight/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { groupLabels } from '../group-labels.js';
import { Releases } from '../release/releases.service.js';
import {
  type TrendDto,
  type TrendGroupDto,
  type TrendQueryDto,
  type TrendVariationDto,
} from './trend.dto.js';
import { forecastDto } from './forecast.dto.js';
import { normFor } from './trend-release.js';

/** Whether it gets better: months as they were published, the same for everybody. */
@Injectable()
export class TrendService {
  constructor(
    private readonly database: Database,
    private readonly releases: Releases,
  ) {}

  async trend(actor: Actor, { population, by, key, release: on }: TrendQueryDto): Promise<TrendDto> {
    const published = await this.releases.of(actor, 'trend', on);
    const { rows, absent, suppressUnder: k, asOf, release, norm, norms } = published;
    const groups = by === 'region' ? [] : await this.groups(actor, { rows, population, by });
    const chosen = groups.find((group) => group.key === key)?.key ?? groups[0]?.key ?? '';
    const held = normFor({ matching: { norm, norms } }, population)?.intake ?? null;
    const lineOf = { population, by, key: chosen, norm: held };
    const line = trendLine(rows, lineOf);
    return {
      ...{ asOf, release, by, key: chosen, population, norm: held, k, groups, absent },
      months: line.months.map((month) => ({ ...month })),
      share: variation(line.share),
      median: variation(line.median),
      forecast: forecastDto(trendForecast(rows, lineOf)),
      definition: inBoth('insight.definitions.trend'),
      source: TREND_SOURCE,
    };
  }

  /** Those that any of the months is about, by name. */
  private async groups(
    actor: Actor,
    {
      rows,
      population,
      by,
    }: Pick<TrendQueryDto, 'population' | 'by'> & { readonly rows: readonly TrendMonth[] },
  ): Promise<TrendGroupDto[]> {
    const label = await groupLabels(this.database, actor, by);
    const keys = rows.flatMap(({ points }) =>
      points.flatMap((point) => (point.population === population && point.by === by ? [point.key] : [])),
    );
    return [...new Set(keys)]
      .map((key) => ({ key, label: label(key) }))
      .sort((a, b) => a.label.nl.localeCompare(b.label.nl, 'nl'));
  }
}

/** To four decimals: beyond them is noise. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const variation = ({ limits, change }: TrendLine['share']): TrendVariationDto => ({
  limits: limits && {
    centre: rounded(limits.centre),
    lower: rounded(limits.lower),
    upper: rounded(limits.upper),
  },
  change,
});
