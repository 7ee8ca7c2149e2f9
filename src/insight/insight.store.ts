import { type EntityManager } from 'typeorm';
import { type ActionCount, type CaseCount, type FunnelRow, type WaitRow } from '../../libs/insight/index.js';

// All that insight reads: the views of migrations/views/insight, which hold sums and never the row of an entry.

export const waitRows = (tx: EntityManager): Promise<WaitRow[]> =>
  tx.query(
    `SELECT provider_id AS provider, diagnosis, intake_weeks AS "intakeWeeks", treatment_weeks AS "treatmentWeeks",
       sum(places)::integer AS places
     FROM insight_wait GROUP BY 1, 2, 3, 4`,
  );

export const funnelRows = (tx: EntityManager): Promise<FunnelRow[]> =>
  tx.query(
    `SELECT proposal_state AS "proposalState", offer_state AS "offerState", transfer_state AS "transferState",
       sum(places)::integer AS places
     FROM insight_funnel GROUP BY 1, 2, 3`,
  );

export const caseCounts = (tx: EntityManager): Promise<CaseCount[]> =>
  tx.query(
    `SELECT reason, decision, outcome, days_to_decision AS "daysToDecision", sum(cases)::integer AS cases
     FROM insight_case GROUP BY 1, 2, 3, 4`,
  );

export const actionCounts = (tx: EntityManager): Promise<ActionCount[]> =>
  tx.query(`SELECT state, late, sum(actions)::integer AS actions FROM insight_case_action GROUP BY 1, 2`);

/** Names of the organisations of the region by id. */
export async function providerNames(tx: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; name: string }[]>(`SELECT id, name FROM insight_provider`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The moment of the figures, that of the transaction in which they are read. */
export async function momentOf(tx: EntityManager): Promise<string> {
  const [{ at }] = await tx.query<[{ at: Date }]>(`SELECT now() AS at`);
  return at.toISOString();
}
