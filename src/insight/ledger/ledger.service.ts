import { Injectable } from '@nestjs/common';
import { ownLedger } from '../../../libs/insight/index.js';
import { type Population } from '../../../libs/kernel/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { emptyFunnel } from '../funnel/funnel-release.js';
import { FUNNEL_SOURCE } from '../funnel/funnel.service.js';
import { groupLabels } from '../group-labels.js';
import { Releases } from '../release/releases.service.js';
import { type LedgerDto } from './ledger.dto.js';

/** Who sent and took whom: as published, and of the own organisation in full. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly database: Database,
    private readonly releases: Releases,
  ) {}

  async ledger(actor: Actor, population: Population): Promise<LedgerDto> {
    const { rows, severityWeight: weights, suppressUnder: k, asOf } = await this.releases.of(actor, 'funnel');
    const { ledger, exchanged } = rows.find((one) => one.population === population) ?? emptyFunnel(k);
    const label = await groupLabels(this.database, actor, 'provider');
    const own = actor.organisation === null ? null : ownLedger(exchanged, actor.organisation, weights);
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
      ...{ k, asOf },
      definition: inBoth('insight.definitions.ledger'),
      source: FUNNEL_SOURCE,
    };
  }
}
