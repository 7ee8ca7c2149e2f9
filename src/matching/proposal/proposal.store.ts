import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { PROPOSAL, type ProposalEvent, type ProposalState } from '../../../libs/matching/index.js';
import { nextState } from '../../../libs/kernel/index.js';
import { prepared, type Statement } from '../../platform/base/database/prepared.js';

/** What decides over a proposal; the same names as in libs/review. */
export interface ProposalRow {
  readonly id: string;
  readonly entryId: string;
  readonly fromProvider: string;
  readonly toProvider: string;
  readonly toProgramme: string;
  readonly week: string;
  readonly state: ProposalState;
  readonly version: number;
  readonly expiresOn: string;
  /** Who proposed it by hand; null = a matching run. */
  readonly proposedBy: string | null;
}

export const PROPOSAL_COLUMNS = `p.id, p.entry_id AS "entryId", p.from_provider AS "fromProvider", p.to_provider AS "toProvider",
  p.to_programme AS "toProgramme", p.week, p.state, p.version, p.expires_on::text AS "expiresOn", p.proposed_by AS "proposedBy"`;

const LOCKED: Statement = {
  name: 'proposal-locked',
  text: `SELECT ${PROPOSAL_COLUMNS} FROM proposal p WHERE p.region_id = acting_region() AND p.id = $1 FOR NO KEY UPDATE`,
};

/** The proposal, locked until the end of the transaction: whoever changes it begins here. Null where the actor may not see it. */
export async function lockProposal(tx: EntityManager, id: string): Promise<ProposalRow | null> {
  const [row] = await prepared<ProposalRow & QueryResultRow>(tx, LOCKED, [id]);
  return row ?? null;
}

const MOVED: Statement = {
  name: 'proposal-moved',
  text: `UPDATE proposal SET state = $4, version = version + 1, closed_at = CASE WHEN $5::boolean THEN clock_timestamp() END, closed_reason = $6
    WHERE region_id = acting_region() AND id = $1 AND state = $2 AND version = $3 RETURNING id`,
};

/**
 * Takes a step of the table, dated when it is taken and not when its transaction began, which may have waited. The UPDATE repeats id, state and version, so that it does nothing where somebody was
 * first; with the lock held nobody can have been, and finding it so is a bug.
 * @throws where the table has no such step, or the proposal is not what it was
 */
export async function moveProposal(
  tx: EntityManager,
  proposal: Pick<ProposalRow, 'id' | 'state' | 'version'>,
  event: ProposalEvent,
  closedReason: string | null = null,
): Promise<void> {
  const to = nextState(PROPOSAL, proposal.state, event);
  if (to === null) throw new Error(`A proposal that is ${proposal.state} knows no ${event}`);
  const closing = event !== 'approve-sending' && event !== 'approve-receiving';
  const { id, state, version } = proposal;
  const changed = await prepared(tx, MOVED, [id, state, version, to, closing, closedReason]);
  if (changed.length !== 1) throw new Error('The proposal changed under its lock');
}
