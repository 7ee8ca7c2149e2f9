import { type EntityManager } from 'typeorm';
import { nextState } from '../../../../libs/kernel/index.js';
import { MEETING, type MeetingEvent } from '../../../../libs/review/index.js';
import { type Actor, columnsOf, namesOf, type RowOf, table } from '../../../platform/base/database/index.js';
import { TableCase } from '../case/case.entity.js';
import { CaseDecision } from '../decision/case-decision.entity.js';
import { PendingDecision } from '../../pending/pending-decision.entity.js';
import { CaseMeeting } from './case-meeting.entity.js';

const m = table(CaseMeeting, 'm');
const bare = table(CaseMeeting);
const c = table(TableCase, 'c');
const d = table(CaseDecision, 'd');
const w = table(PendingDecision, 'w');

/** What decides over a meeting. */
export type MeetingRow = Readonly<RowOf<CaseMeeting, 'regionId' | 'id' | 'state' | 'version' | 'heldOn'>>;

/** Plans a meeting. Returns its id, or null where there is one on that day. */
export async function insertMeeting(tx: EntityManager, on: string): Promise<string | null> {
  const [planned] = await tx.query<Pick<MeetingRow, 'id'>[]>(
    `INSERT INTO ${bare} (${namesOf(CaseMeeting, 'regionId', 'heldOn', 'plannedBy')}) VALUES (acting_region(), $1::date, acting_user())
     ON CONFLICT (${namesOf(CaseMeeting, 'regionId', 'heldOn')}) WHERE ${bare.state} <> 'cancelled' DO NOTHING RETURNING ${bare.id}`,
    [on],
  );
  return planned?.id ?? null;
}

export const lockMeeting = (tx: EntityManager, actor: Actor, id: string): Promise<MeetingRow | null> =>
  tx.findOne(CaseMeeting, {
    select: { regionId: true, id: true, state: true, version: true, heldOn: true },
    where: { regionId: actor.region, id },
    lock: { mode: 'for_no_key_update' },
  });

/** The day of a meeting, `YYYY-MM-DD`; null where there is none. */
export async function meetingDay(tx: EntityManager, id: string): Promise<string | null> {
  const [row] = await tx.query<{ heldOn: string }[]>(
    `SELECT ${columnsOf(m, 'heldOn')} FROM ${m} WHERE ${m.regionId} = acting_region() AND ${m.id} = $1`,
    [id],
  );
  return row?.heldOn ?? null;
}

/**
 * Ends a meeting, or cancels it. The UPDATE repeats id, state and version.
 * @throws where the table has no such step, or the meeting is not what it was under its lock
 */
export async function moveMeeting(
  tx: EntityManager,
  { regionId, id, state, version }: MeetingRow,
  event: MeetingEvent,
): Promise<void> {
  const to = nextState(MEETING, state, event);
  if (to === null) throw new Error(`A meeting that is ${state} knows no ${event}`);
  const { affected } = await tx.update(
    CaseMeeting,
    { regionId, id, state, version },
    { state: to, version: version + 1, closedAt: () => 'now()' },
  );
  if (affected !== 1) throw new Error('The meeting changed under its lock');
}

/** Whether a decision on a case of its agenda can still be undone. */
export async function decidedAndPending(tx: EntityManager, meetingId: string): Promise<boolean> {
  const [{ some }] = await tx.query<[{ some: boolean }]>(
    `SELECT EXISTS (SELECT FROM ${c} JOIN ${w} ON ${w.regionId} = ${c.regionId} AND ${w.caseId} = ${c.id} AND ${w.state} = 'pending'
       WHERE ${c.regionId} = acting_region() AND ${c.meetingId} = $1 AND ${c.state} = 'on-agenda') AS some`,
    [meetingId],
  );
  return some;
}

/** A meeting and how many of its cases are still to be discussed, and how many were decided. */
export type MeetingTally = RowOf<CaseMeeting, 'id' | 'state' | 'version'> & {
  readonly on: string;
  readonly open: number;
  readonly decided: number;
};

/** Planned meetings first, then the last ones; at most 50. */
export const meetingTallies = (tx: EntityManager): Promise<MeetingTally[]> =>
  tx.query<MeetingTally[]>(
    `SELECT ${columnsOf(m, 'id', 'state', 'version')}, ${m.heldOn}::text AS "on",
       count(${c.id}) FILTER (WHERE ${c.state} = 'on-agenda')::integer AS open, count(${d.caseId})::integer AS decided
     FROM ${m} LEFT JOIN ${c} ON ${c.regionId} = ${m.regionId} AND ${c.meetingId} = ${m.id}
     LEFT JOIN ${d} ON ${d.regionId} = ${c.regionId} AND ${d.caseId} = ${c.id}
     WHERE ${m.regionId} = acting_region() AND ${m.state} <> 'cancelled' GROUP BY ${m.regionId}, ${m.id}
     ORDER BY ${m.state} <> 'planned', CASE WHEN ${m.state} = 'planned' THEN ${m.heldOn} END, ${m.heldOn} DESC LIMIT 50`,
  );
