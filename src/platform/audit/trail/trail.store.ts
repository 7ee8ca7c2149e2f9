import { type Ask, columnsOf, table } from '../../base/database/index.js';
import { AuditSeal } from '../chain/audit-seal.entity.js';
import { type AuditSubject, subjectOf } from '../event/audit-event.js';
import { AuditEventRecord } from '../event/audit-event.entity.js';

/** What NEN 7513 asks of a line: who, for which organisation, in which role, did what, to which record, when, on what ground. */
export interface TrailEvent {
  readonly id: string;
  readonly at: string;
  readonly user: string;
  readonly organisation: string | null;
  readonly role: string;
  /**
   * Of a clinician, by what was said when that person last signed in: with a profession that qualifies, or of the intake
   * team. Null for others, and where nobody signed in, as with a token.
   */
  readonly capacity: 'qualified' | 'intake' | null;
  readonly action: string;
  /** `among`: of a look at a list, how many were on it; which others is nobody's business. Null for what is about one or none. */
  readonly subject: { readonly kind: string; readonly id: string | null; readonly among: number | null };
  readonly category: string;
  readonly ground: string;
  readonly outcome: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** Number of the seal that holds it; null until it is sealed, within seconds, and for roles that see no seals. */
  readonly seal: number | null;
}

export interface EntryTrail {
  readonly entry: string;
  readonly events: readonly TrailEvent[];
  /** When pushes changed what is held of the entry, and who pushed; empty once the entry is erased. */
  readonly changes: readonly { readonly at: string; readonly by: string | null }[];
}

export interface TrailSearch {
  readonly from: string | null;
  readonly to: string | null;
  readonly user: string | null;
  readonly organisation: string | null;
  readonly action: string | null;
  /** The forms in which the trail may hold what is looked for; null = anything. */
  readonly subject: readonly string[] | null;
  /** Only what was written before this event: new lines come in while somebody reads, so a page begins where the last one ended. */
  readonly before: string | null;
  readonly limit: number;
  readonly offset: number;
}

const e = table(AuditEventRecord, 'e');
const s = table(AuditSeal, 's');
const began = table(AuditEventRecord, 'began');

/** In what capacity a clinician acted: the trail has it from the beginning of the session. */
const CAPACITY = `CASE ${e.role} WHEN 'clinician' THEN
  (SELECT CASE WHEN ${began.detail} ->> 'profession' IS NULL THEN 'intake' ELSE 'qualified' END FROM ${began}
   WHERE ${began.regionId} = ${e.regionId} AND ${began.userId} = ${e.userId} AND ${began.action} IN ('session.start', 'session.switch')
     AND ${began.role} = 'clinician' AND ${began.organisation} = ${e.organisation} AND ${began.at} <= ${e.at}
   ORDER BY ${began.at} DESC LIMIT 1) END`;

/** `about`: SQL for the ids that are asked about, by which a look at a list is shown as a look at them. */
const lineOf = (about: string): string => `${e.id}::text AS id,
  to_char(${e.at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, ${e.userId} AS "user",
  ${CAPACITY} AS capacity, ${columnsOf(e, 'organisation', 'role', 'action', 'category', 'ground', 'outcome', 'detail')},
  json_build_object('kind', ${e.subjectKind}, 'among', cardinality(${e.subjectIds}), 'id', coalesce(${e.subjectId},
    (SELECT min(one) FROM unnest(${e.subjectIds}) one WHERE one = ANY (${about})))) AS subject,
  (SELECT ${s.number}::integer FROM ${s} WHERE ${s.regionId} = ${e.regionId} AND ${s.eventIds} @> ARRAY[${e.id}]) AS seal`;

/**
 * The id of an entry that the trail or the registry knows, also once it is erased; null where neither does. Asked before
 * the question itself is recorded, which would else be found.
 */
export async function knownEntry(ask: Ask, entry: string): Promise<AuditSubject | null> {
  const [known] = await ask<{ id: string }>(
    `SELECT $1::text AS id WHERE EXISTS (SELECT FROM audit_about((SELECT array_agg(subject_id) FROM entry_subjects($1))))
       OR entry_known($1)`,
    [entry],
  );
  return known === undefined ? null : subjectOf(known, 'id');
}

/** Every id under which the trail may speak of an entry; the id alone where there is none. For the privacy officer and the engine. */
export const entrySubjects = async (ask: Ask, entry: string): Promise<string[]> =>
  (await ask<{ id: string }>('SELECT subject_id AS id FROM entry_subjects($1)', [entry])).map(({ id }) => id);

/** All about one entry, the oldest first: under its own id, and under those of its proposals, offers and cases; alone, or in a list. */
export async function entryTrail(ask: Ask, entry: string): Promise<EntryTrail> {
  const events = await ask<TrailEvent>(
    `WITH about AS MATERIALIZED (SELECT array_agg(subject_id) AS ids FROM entry_subjects($1))
     SELECT ${lineOf('about.ids')} FROM about, audit_about(about.ids) e ORDER BY ${e.id}`,
    [entry],
  );
  const changes = await ask<{ at: Date; by: string | null }>(
    'SELECT changed_at AS at, changed_by AS by FROM entry_versions($1) ORDER BY changed_at',
    [entry],
  );
  return { entry, events, changes: changes.map(({ at, by }) => ({ at: at.toISOString(), by })) };
}

/** Whether the trail has anything at all about one of these, or they are an entry that the registry knows. */
export async function knownSubject(ask: Ask, subject: readonly string[]): Promise<boolean> {
  const [{ known }] = (await ask<{ known: boolean }>(
    `SELECT EXISTS (SELECT FROM audit_about($1::text[])) AS known`,
    [subject],
  )) as [{ known: boolean }];
  return known;
}

/** The newest first. */
export function searchTrail(ask: Ask, search: TrailSearch): Promise<TrailEvent[]> {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const { from, to, user, organisation, action, subject, before } = search;
  const about = subject === null ? `'{}'::text[]` : `${put(subject)}::text[]`;
  const conditions = [`${e.regionId} = acting_region()`];
  const day = (value: string): string => `(${put(value)}::date)`;
  if (from !== null) conditions.push(`${e.at} >= ${day(from)}::timestamp AT TIME ZONE 'Europe/Amsterdam'`);
  if (to !== null) conditions.push(`${e.at} < (${day(to)} + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'`);
  if (user !== null) conditions.push(`${e.userId} = ${put(user)}`);
  if (organisation !== null) conditions.push(`${e.organisation} = ${put(organisation)}`);
  if (action !== null) conditions.push(`${e.action} = ${put(action)}`);
  if (before !== null) conditions.push(`${e.id} < ${put(before)}::bigint`);
  return ask(
    `SELECT ${lineOf(about)} FROM (
       SELECT * FROM ${subject === null ? e : `audit_about(${about}) e`} WHERE ${conditions.join(' AND ')}
       ORDER BY ${e.id} DESC LIMIT ${put(search.limit)} OFFSET ${put(search.offset)}) e ORDER BY ${e.id} DESC`,
    values,
  );
}
