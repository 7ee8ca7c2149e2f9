import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { DIAGNOSES, labelOf } from '../../libs/kernel/index.js';
import {
  FUNNEL_DEFINITION,
  funnelOf,
  waitReport,
  WAITS_DEFINITION,
  WAITS_SOURCE,
  type Bilingual,
  type FunnelRow,
  type WaitGrouping,
  type WaitRow,
} from '../../libs/insight/index.js';
import { policyInForce } from '../policy/index.js';
import { type Actor, Database } from '../platform/base/database/index.js';
import { type FunnelDto, type WaitsDto } from './insight.dto.js';

/** Figures from the views of migrations/, through the gate of libs/insight: no row of any entry is ever read here. */
@Injectable()
export class InsightService {
  constructor(private readonly database: Database) {}

  waits(actor: Actor, by: WaitGrouping): Promise<WaitsDto> {
    return this.database.snapshot(actor, async (tx) => {
      const rows = await tx.query<WaitRow[]>(
        `SELECT provider_id AS provider, diagnosis, intake_weeks AS "intakeWeeks", treatment_weeks AS "treatmentWeeks",
           sum(places)::integer AS places
         FROM insight_wait GROUP BY 1, 2, 3, 4`,
      );
      const { matching, suppressUnder: k } = (await policyInForce(tx)).document;
      const { norm } = matching;
      const report = waitReport(rows, { by, norm, k, own: actor.organisation });
      const label = await labels(tx, by);
      return {
        asOf: await now(tx),
        by,
        norm: { intake: norm.intake, treatment: norm.treatment, total: norm.total },
        k,
        unit: 'wachtplekken' as const,
        total: report.total,
        groups: report.groups.map(({ key, figure }) => ({ key, label: label(key), figure })),
        definition: WAITS_DEFINITION,
        source: WAITS_SOURCE,
      };
    });
  }

  funnel(actor: Actor): Promise<FunnelDto> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<FunnelRow[]>(
        `SELECT proposal_state AS "proposalState", offer_state AS "offerState", transfer_state AS "transferState",
           sum(places)::integer AS places
         FROM insight_funnel GROUP BY 1, 2, 3`,
      );
      return { ...funnelOf(rows), asOf: await now(tx), definition: FUNNEL_DEFINITION };
    });
  }
}

export async function now(tx: EntityManager): Promise<string> {
  const [{ at }] = await tx.query<[{ at: Date }]>(`SELECT now() AS at`);
  return at.toISOString();
}

async function labels(tx: EntityManager, by: WaitGrouping): Promise<(key: string) => Bilingual> {
  if (by !== 'provider')
    return (key) => ({ nl: labelOf(DIAGNOSES, key, 'nl'), en: labelOf(DIAGNOSES, key, 'en') });
  const rows = await tx.query<{ id: string; name: string }[]>(`SELECT id, name FROM insight_provider`);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (key) => ({ nl: names.get(key) ?? key, en: names.get(key) ?? key });
}
