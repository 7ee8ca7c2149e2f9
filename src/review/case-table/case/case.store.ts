import { type EntityManager } from 'typeorm';
import { type CaseOutcomeCode, type CaseReasonCode, nextState } from '../../../../libs/kernel/index.js';
import { CASE, type CaseEvent } from '../../../../libs/review/index.js';
import { type Actor, columnsOf, namesOf, type RowOf, table } from '../../../platform/base/database/index.js';
import { TableCase } from './case.entity.js';

const c = table(TableCase, 'c');
const bare = table(TableCase);

const DECIDED_BY = ['id', 'entryId', 'providerId', 'reason', 'state', 'version', 'meetingId'] as const;

/** What decides over a case; the same names as in libs/review. */
export type CaseRow = Readonly<RowOf<TableCase, (typeof DECIDED_BY)[number]>>;

/** The case, locked until the end of the transaction: whoever changes it begins here. Null where the actor may not change it. */
export async function lockCase(tx: EntityManager, id: string): Promise<CaseRow | null> {
  const [row] = await tx.query<CaseRow[]>(
    `SELECT ${columnsOf(c, ...DECIDED_BY)} FROM ${c} WHERE ${c.regionId} = acting_region() AND ${c.id} = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return row ?? null;
}

/** Whether the client's case was on an agenda, of those submitted until then. Only the own organisation sees its cases. */
export async function wasOnAgenda(tx: EntityManager, entryId: string, until: Date): Promise<boolean> {
  const [{ was }] = await tx.query<[{ was: boolean }]>(
    `SELECT EXISTS (SELECT FROM ${c} WHERE ${c.regionId} = acting_region() AND ${c.entryId} = $1
       AND ${c.meetingId} IS NOT NULL AND ${c.submittedAt} <= $2) AS was`,
    [entryId, until],
  );
  return was;
}

/** The cases on the agenda of a meeting, locked. */
export const lockAgenda = (tx: EntityManager, meetingId: string): Promise<CaseRow[]> =>
  tx.query<CaseRow[]>(
    `SELECT ${columnsOf(c, ...DECIDED_BY)} FROM ${c}
     WHERE ${c.regionId} = acting_region() AND ${c.meetingId} = $1 AND ${c.state} = 'on-agenda' ORDER BY ${c.id} FOR NO KEY UPDATE`,
    [meetingId],
  );

/** What comes with a step: the meeting of an agenda, the outcome of an end. */
interface StepDetails {
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
  { meeting, outcome }: StepDetails = {},
): Promise<void> {
  const to = nextState(CASE, given.state, event);
  if (to === null) throw new Error(`A case that is ${given.state} knows no ${event}`);
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.state} = $4, ${bare.version} = ${bare.version} + 1, ${bare.outcome} = $6,
       ${bare.meetingId} = CASE WHEN $4 = 'submitted' THEN NULL ELSE coalesce($5::uuid, ${bare.meetingId}) END,
       ${bare.closedAt} = CASE WHEN $4 = 'closed' THEN now() END
     WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.state} = $2 AND ${bare.version} = $3`,
    [given.id, given.state, given.version, to, meeting ?? null, outcome ?? null],
  );
  if (changed !== 1) throw new Error('The case changed under its lock');
}

/**
 * Puts an entry on the list of the table. Returns the new case, or null where there is an open one already.
 * @throws where the entry is not that provider's, or waits no more: the caller has asked first
 */
export async function insertCase(
  tx: EntityManager,
  given: Pick<CaseRow, 'entryId' | 'providerId' | 'reason'>,
): Promise<string | null> {
  const [row] = await tx.query<Pick<CaseRow, 'id'>[]>(
    `INSERT INTO ${bare} (${namesOf(TableCase, 'regionId', 'entryId', 'providerId', 'reason', 'submittedBy')})
     VALUES (acting_region(), $1, $2, $3, acting_user())
     ON CONFLICT (${namesOf(TableCase, 'regionId', 'entryId')}) WHERE ${bare.state} <> 'closed' DO NOTHING RETURNING ${bare.id}`,
    [given.entryId, given.providerId, given.reason],
  );
  return row?.id ?? null;
}

/** How many cases with this reason wait for an agenda. */
export async function countSubmitted(tx: EntityManager, reason: CaseReasonCode): Promise<number> {
  const [{ cases }] = await tx.query<[{ cases: number }]>(
    `SELECT count(*)::integer AS cases FROM ${c}
     WHERE ${c.regionId} = acting_region() AND ${c.state} = 'submitted' AND ${c.reason} = $1`,
    [reason],
  );
  return cases;
}

/** Cases of an entry, whatever became of them. */
export const countCases = (tx: EntityManager, { region }: Actor, entryId: string): Promise<number> =>
  tx.countBy(TableCase, { regionId: region, entryId });
