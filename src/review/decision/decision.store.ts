import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { type Side, type Verdict } from '../../../libs/review/index.js';
import { prepared, type Statement } from '../../platform/base/database/prepared.js';

export interface DecisionRow extends QueryResultRow {
  readonly proposalId: string;
  readonly side: Side;
  readonly verdict: Verdict;
  readonly by: string;
  readonly byName: string | null;
  readonly profession: string;
  readonly at: Date;
  readonly reason: string | null;
  /** What it said in the policy that the refusal cites. */
  readonly reasonNl: string | null;
  readonly reasonEn: string | null;
}

export const DECISIONS: Statement = {
  name: 'decisions',
  text: `SELECT d.proposal_id AS "proposalId", d.side, d.verdict, d.decided_by AS "by", d.decided_by_name AS "byName", d.profession,
       d.decided_at AS "at", d.reason, r.nl AS "reasonNl", r.en AS "reasonEn"
     FROM decision d
     LEFT JOIN refusal_reason r ON r.region_id = d.region_id AND r.policy_version = d.policy_version AND r.code = d.reason
     WHERE d.region_id = acting_region() AND d.proposal_id = $1 ORDER BY d.side`,
};

export const decisionsOn = (tx: EntityManager, proposalId: string): Promise<DecisionRow[]> =>
  prepared<DecisionRow>(tx, DECISIONS, [proposalId]);
