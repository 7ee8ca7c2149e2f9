import { Injectable } from '@nestjs/common';
import { ownLedger } from '../../../libs/insight/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { emptyFunnel } from '../funnel/funnel-release.js';
import { FUNNEL_SOURCE } from '../funnel/funnel.service.js';
import { groupLabels } from '../group-labels.js';
import { type PopulationQueryDto } from '../insight.dto.js';
import { Releases } from '../release/releases.service.js';
import { type LedgerDto } from './ledger.dto.js';

/** Who sent and took whom: as published, and of the own organisation in full. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly database: Database,
    private readonly releases: Releases,
  ) {}

  async ledger(actor: Actor, { population, release: on }: PopulationQueryDto): Promise<LedgerDto> {
    const published = await this.releases.of(actor, 'funnel', on);
    const { rows, severityWeight: weights, suppressUnder: k, asOf, release } = published;
    const { ledger } = rows.find((one) => one.population === population) ?? emptyFunnel(k);
    const whole = published.own?.rows.find((one) => one.population === population) ?? null;
    const label = await groupLabels(this.database, actor, 'provider');
    const exchanged = published.own === null ? null : (whole?.exchanged ?? []);
    const own =
      actor.organisation === null || exchanged === null
        ? null
        : ownLedger(exchanged, actor.organisation, weights);
    return {
      population,
      transfers: ledger.transfers,
      lines: ledger.lines.map(({ provider, ...line }) => ({
        key: provider,
        label: label(provider),
        ...line,
      })),
      own: own && {
        pairs: own.pairs.map(({ provider, ...pair }) => ({ key: provider, label: label(provider), ...pair })),
        whole: { ...own.whole },
        answers: { ...own.answers },
      },
      weights: { light: weights['1'], moderate: weights['2'], severe: weights['3'] },
      ...{ k, asOf, release },
      definition: inBoth('insight.definitions.ledger'),
      source: FUNNEL_SOURCE,
    };
  }
}
