import { type EntityManager } from 'typeorm';
import { type CaseOutcomeCode, type CaseReasonCode } from '../../../../libs/kernel/index.js';
import { CASE, type CaseEvent, type CaseState } from '../../../../libs/review/index.js';
import { nextState } from '../../../../libs/kernel/index.js';

/** What decides over a case; the same names as in libs/review. */
export interface CaseRow {
  readonly id: string;
  readonly entryId: string;
  readonly providerId: string;
  readonly reason: CaseReasonCode;
  readonly state: CaseState;
  readonly version: number;
  readonly meetingId: string | null;
}

const COLUMNS = `id, entry_id AS "entryId", provider_id AS "providerId", reason, state, version, meeting_id AS "meetingId"`;

/** The case, locked until the end of the transaction: whoever changes it begins here. Null where the actor may not change it. */
export async function lockCase(tx: EntityManager, id: string): Promise<CaseRow | null> {
  const [row] = await tx.query<CaseRow[]>(
    `SELECT ${COLUMNS} FROM table_case WHERE region_id = acting_region() AND id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return row ?? null;
}

/** What comes with a step: the meeting of an agenda, the outcome of an end. */
interface With {
  readonly meeting?: string;
  readonly outcome?: CaseOutcomeCode;
}

/**
 * Takes a step of the table. The UPDATE repeats id, state and version, so that it does nothing where somebody was
 * first; with the lock held nobody can have been, and finding it so is a bug.
 * @throws where the table has no such step, or the case is not what it was
 */
export async function moveCase(
  tx: EntityManager,
  given: Pick<CaseRow, 'id' | 'state' | 'version'>,
  event: CaseEvent,
  { meeting, outcome }: With = {},
): Promise<void> {
  const to = nextState(CASE, given.state, event);
  if (to === null) throw new Error(`A case that is ${given.state} knows no ${event}`);
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE table_case SET state = $4, version = version + 1, outcome = $6,
       meeting_id = CASE WHEN $4 = 'submitted' THEN NULL ELSE coalesce($5::uuid, meeting_id) END,
       closed_at = CASE WHEN $4 = 'closed' THEN now() END
     WHERE region_id = acting_region() AND id = $1 AND state = $2 AND version = $3`,
    [given.id, given.state, given.version, to, meeting ?? null, outcome ?? null],
  );
  if (changed !== 1) throw new Error('The case changed under its lock');
}

/** Drops what nobody has to do any more. */
export const dropActions = (tx: EntityManager, caseId: string): Promise<unknown> =>
  tx.query(
    `UPDATE case_action SET state = 'dropped', version = version + 1, ended_at = now()
     WHERE region_id = acting_region() AND case_id = $1 AND state = 'open'`,
    [caseId],
  );

/**
 * Puts an entry on the list of the table. Returns the new case, or null where there is an open one already.
 * @throws where the entry is not that provider's, or waits no more: the caller has asked first
 */
export async function insertCase(
  tx: EntityManager,
  given: { readonly entryId: string; readonly providerId: string; readonly reason: CaseReasonCode },
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO table_case (region_id, entry_id, provider_id, reason, submitted_by) VALUES (acting_region(), $1, $2, $3, acting_user())
     ON CONFLICT (region_id, entry_id) WHERE state <> 'closed' DO NOTHING RETURNING id`,
    [given.entryId, given.providerId, given.reason],
  );
  return row?.id ?? null;
}
