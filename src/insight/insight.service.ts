import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { DIAGNOSES, labelOf } from '../../libs/kernel/index.js';
import { funnelOf, waitReport, WAITS_SOURCE, type WaitGrouping } from '../../libs/insight/index.js';
import { type Bilingual, inBoth } from '../../libs/words/index.js';
import { policyInForce } from '../policy/index.js';
import { type Actor, Database } from '../platform/base/database/index.js';
import { type FunnelDto, type WaitsDto } from './insight.dto.js';
import { funnelRows, momentOf, providerNames, waitRows } from './insight.store.js';

/** Figures from the views of migrations/: waits through the gate of libs/insight, the funnel as it is. No row of any entry is ever read here. */
@Injectable()
export class InsightService {
  constructor(private readonly database: Database) {}

  waits(actor: Actor, by: WaitGrouping): Promise<WaitsDto> {
    return this.database.snapshot(actor, async (tx) => {
      const rows = await waitRows(tx);
      const { matching, suppressUnder: k } = (await policyInForce(tx)).document;
      const { norm } = matching;
      const report = waitReport(rows, { by, norm, k, own: actor.organisation });
      const label = await labels(tx, by);
      return {
        asOf: await momentOf(tx),
        by,
        norm: { intake: norm.intake, treatment: norm.treatment, total: norm.total },
        k,
        unit: 'wachtplekken' as const,
        total: report.total,
        groups: report.groups.map(({ key, figure }) => ({ key, label: label(key), figure })),
        definition: inBoth('insight.definitions.waits'),
        source: WAITS_SOURCE,
      };
    });
  }

  funnel(actor: Actor): Promise<FunnelDto> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await funnelRows(tx);
      return {
        ...funnelOf(rows),
        asOf: await momentOf(tx),
        definition: inBoth('insight.definitions.funnel'),
      };
    });
  }
}

async function labels(tx: EntityManager, by: WaitGrouping): Promise<(key: string) => Bilingual> {
  if (by !== 'provider')
    return (key) => ({ nl: labelOf(DIAGNOSES, key, 'nl'), en: labelOf(DIAGNOSES, key, 'en') });
  const names = await providerNames(tx);
  return (key) => ({ nl: names.get(key) ?? key, en: names.get(key) ?? key });
}
