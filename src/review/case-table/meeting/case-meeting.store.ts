import { type EntityManager } from 'typeorm';
import { nextState } from '../../../../libs/kernel/index.js';
import { MEETING, type MeetingEvent } from '../../../../libs/review/index.js';
import { type Actor, columnsOf, namesOf, type RowOf, table } from '../../../platform/base/database/index.js';
import { ProviderName } from '../../../registry/index.js';
import { CaseAttendance } from '../attendance/attendance.entity.js';
import { TableCase } from '../case/case.entity.js';
import { CaseDecision } from '../decision/case-decision.entity.js';
import { PendingDecision } from '../../pending/pending-decision.entity.js';
import { CaseMeeting } from './case-meeting.entity.js';

const m = table(CaseMeeting, 'm');
const bare = table(CaseMeeting);
const c = table(TableCase, 'c');
const d = table(CaseDecision, 'd');
const w = table(PendingDecision, 'w');
const t = table(CaseAttendance, 't');
const o = table(ProviderName, 'o');

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

/** What is known of a meeting, without a lock: who may not end it may not hold it either. */
export async function meetingOf(
  tx: EntityManager,
  id: string,
): Promise<Pick<MeetingRow, 'id' | 'state' | 'heldOn'> | null> {
  const [row] = await tx.query<MeetingRow[]>(
    `SELECT ${columnsOf(m, 'id', 'state', 'heldOn')} FROM ${m} WHERE ${m.regionId} = acting_region() AND ${m.id} = $1`,
    [id],
  );
  return row ?? null;
}

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

/** Who was there of one organisation in one role: so many said so themselves; `noted` where the chair said so. */
export interface AttendanceTally {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly role: CaseAttendance['role'];
  readonly people: number;
  readonly noted: boolean;
}

const ATTENDANCE = `(SELECT coalesce(json_agg(json_build_object('organisation', json_build_object('id', s.id, 'name', s.name), 'role', s.role,
    'people', s.people, 'noted', s.noted) ORDER BY s.name, s.role), '[]')
  FROM (SELECT ${o.id}, ${o.name}, ${t.role}, count(${t.userId})::integer AS people, bool_or(${t.userId} IS NULL) AS noted
    FROM ${t} JOIN ${o} ON ${o.regionId} = ${t.regionId} AND ${o.id} = ${t.providerId}
    WHERE ${t.regionId} = ${m.regionId} AND ${t.meetingId} = ${m.id} GROUP BY 1, 2, 3) s)`;
const PRESENT = `EXISTS (SELECT FROM ${t} WHERE ${t.regionId} = ${m.regionId} AND ${t.meetingId} = ${m.id} AND ${t.userId} = acting_user()
  AND ${t.providerId} = acting_organisation() AND ${t.role} = acting_role())`;

/** A meeting and how many of its cases are still to be discussed, and how many were decided. */
export type MeetingTally = RowOf<CaseMeeting, 'id' | 'state' | 'version'> & {
  readonly on: string;
  readonly open: number;
  readonly decided: number;
  /** Whether the acting person has said that they are there. */
  readonly present: boolean;
  /** As far as the actor may see it. */
  readonly attendance: AttendanceTally[];
};

/** Planned meetings first, then the last ones; at most 50. */
export const meetingTallies = (tx: EntityManager): Promise<MeetingTally[]> =>
  tx.query<MeetingTally[]>(
    `SELECT ${columnsOf(m, 'id', 'state', 'version')}, ${m.heldOn}::text AS "on",
       count(${c.id}) FILTER (WHERE ${c.state} = 'on-agenda')::integer AS open, count(${d.caseId})::integer AS decided,
       ${PRESENT} AS present, ${ATTENDANCE} AS attendance
     FROM ${m} LEFT JOIN ${c} ON ${c.regionId} = ${m.regionId} AND ${c.meetingId} = ${m.id}
     LEFT JOIN ${d} ON ${d.regionId} = ${c.regionId} AND ${d.caseId} = ${c.id}
     WHERE ${m.regionId} = acting_region() AND ${m.state} <> 'cancelled' GROUP BY ${m.regionId}, ${m.id}
     ORDER BY ${m.state} <> 'planned', CASE WHEN ${m.state} = 'planned' THEN ${m.heldOn} END, ${m.heldOn} DESC LIMIT 50`,
  );
