import { type EntityManager } from 'typeorm';
import {
  columnsOf,
  namesOf,
  prepared,
  type RowOf,
  type Statement,
  table,
} from '../../../platform/base/database/index.js';
import { Proposal } from '../proposal.entity.js';
import { ProposalReasonsRecord } from './proposal-reasons.entity.js';

const w = table(ProposalReasonsRecord, 'w');
const p = table(Proposal, 'p');

/** By proposal, as the acting organisation may know them. */
export type StoredReasonsRow = Readonly<RowOf<ProposalReasonsRecord, 'proposalId' | 'reasons'>>;

export const STORED_REASONS: Statement = {
  name: 'proposal-reasons',
  text: `SELECT ${columnsOf(w, 'proposalId', 'reasons')} FROM ${w}
     WHERE ${w.regionId} = acting_region() AND ${w.providerId} = acting_organisation() AND ${w.proposalId} = ANY ($1::uuid[])`,
};

export const storedReasons = (tx: EntityManager, ids: readonly string[]): Promise<StoredReasonsRow[]> =>
  prepared<StoredReasonsRow>(tx, STORED_REASONS, [ids]);

/**
 * Keeps why a run made its proposals, a row for each of both organisations.
 * @param drafts JSON, a list of `{ entry, reasons: [{ provider, reasons }] }`; those that became no proposal are left out
 */
export async function insertReasons(tx: EntityManager, runId: string, drafts: string): Promise<void> {
  await tx.query(
    `INSERT INTO ${table(ProposalReasonsRecord)} (${namesOf(ProposalReasonsRecord, 'regionId', 'proposalId', 'providerId', 'reasons')})
     SELECT acting_region(), ${p.id}, r.provider, r.reasons
     FROM json_to_recordset($2) AS d (entry text, reasons jsonb)
     JOIN ${p} ON ${p.regionId} = acting_region() AND ${p.runId} = $1 AND ${p.entryId} = d.entry,
       jsonb_to_recordset(d.reasons) AS r (provider text, reasons jsonb)`,
    [runId, drafts],
  );
}
