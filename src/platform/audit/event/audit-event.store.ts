import { type EntityManager } from 'typeorm';
import {
  type Actor,
  type Ask,
  columnsOf,
  namesOf,
  prepared,
  type RowOf,
  type Statement,
  table,
} from '../../base/database/index.js';
import { TIME_ZONE } from '../../base/time/index.js';
import { AuditEventRecord, STATED } from './audit-event.entity.js';
import { assertFitForAudit, assertFitSubject, type AuditEvent } from './audit-event.js';

/** In the order of the values below; the database fills in id, transaction and time. */
const WRITTEN = namesOf(AuditEventRecord, 'regionId', ...STATED, 'subjectIds');

/** The role is the transaction's own: what a person triggers as the engine is recorded as done by the engine, with the person's id. */
const INSERT: Statement = {
  name: 'audit',
  text: `INSERT INTO audit_event (${WRITTEN}) VALUES ($1, $2, $3, acting_role(), $4, $5, $6, $7, $8, $9, $10, $11)`,
};
const INSERT_AS_ACTING = `INSERT INTO audit_event (${WRITTEN})
  VALUES (acting_region(), acting_user(), acting_organisation(), acting_role(), $1, $2, $3, $4, $5, $6, $7, NULL)`;

const valuesOf = (event: AuditEvent): unknown[] => [
  event.action,
  event.subjectKind,
  event.subjectId,
  event.category,
  event.ground,
  event.outcome ?? 'done',
  JSON.stringify(event.detail ?? {}),
];

/**
 * @param subjectIds of a read of many: all of them
 * @throws where a value is more than a code or a number; the transaction of the caller then fails as a whole
 */
export async function insertAuditEvent(
  tx: EntityManager,
  { region, user, organisation }: Actor,
  event: AuditEvent,
  subjectIds: readonly string[] | null = null,
): Promise<void> {
  assertFitForAudit(event);
  for (const subjectId of subjectIds ?? []) assertFitSubject(subjectId);
  const values = [region, user, organisation, ...valuesOf(event), subjectIds && [...subjectIds]];
  await prepared(tx, INSERT, values);
}

/**
 * For who asks in SQL alone (a command, retention): as whoever the transaction acts for.
 * @throws where a value is more than a code or a number
 */
export async function recordAsActing(ask: Ask, event: AuditEvent): Promise<void> {
  assertFitForAudit(event);
  await ask(INSERT_AS_ACTING, valuesOf(event));
}

/** A read as part of the statement that reads. */
export interface Look {
  readonly action: AuditEvent['action'];
  readonly subjectKind: AuditEvent['subjectKind'];
  readonly category: string;
  /** By a value of `column` where it depends on what is seen. */
  readonly ground:
    | AuditEvent['ground']
    | { readonly column: string; readonly by: Readonly<Record<string, AuditEvent['ground']>> };
}

/**
 * The INSERT of a WITH beside the rows that are read: one statement, in which nobody sees what the trail does not know.
 * For reads that cannot wait for a second round trip; the event is the one that `Audit` would write.
 * @param rows name of the part of the WITH with what is seen
 * @param id its column with the id, a uuid
 * @param many one event that names them all, as `recordEach`; else one each
 * @throws where a name is no code
 */
export function recordingLook({ ground, ...names }: Look, rows: string, id: string, many: boolean): string {
  const grounds = typeof ground === 'string' ? [ground] : Object.values(ground.by);
  for (const one of grounds) assertFitForAudit({ ...names, ground: one, subjectId: null });
  const why =
    typeof ground === 'string'
      ? `'${ground}'`
      : `CASE ${ground.column} ${Object.entries(ground.by)
          .map(([value, one]) => `WHEN '${value}' THEN '${one}'`)
          .join(' ')} END`;
  const [single, detail, all] = many
    ? ['NULL', `jsonb_build_object('listed', count(*))`, `array_agg(${id}::text)`]
    : [`${id}::text`, `'{}'`, 'NULL::text[]'];
  return `INSERT INTO audit_event (${WRITTEN})
    SELECT acting_region(), acting_user(), acting_organisation(), acting_role(), '${names.action}', '${names.subjectKind}', ${single},
      '${names.category}', ${why}, 'done', ${detail}, ${all}
    FROM ${rows}${many ? ' HAVING count(*) > 0' : ''}`;
}

const e = table(AuditEventRecord, 'e');

/** The latest thing of its kind that the engine did to a subject; null where it has not yet. */
export async function lastEventAbout(
  tx: EntityManager,
  subjectId: string,
  action: string,
): Promise<RowOf<AuditEventRecord, 'at' | 'detail'> | null> {
  const [found] = await tx.query<RowOf<AuditEventRecord, 'at' | 'detail'>[]>(
    `SELECT ${columnsOf(e, 'at', 'detail')} FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.subjectId} = $1
       AND ${e.action} = $2 AND ${e.role} = 'engine' ORDER BY ${e.id} DESC LIMIT 1`,
    [subjectId, action],
  );
  return found ?? null;
}

/** How often whoever the transaction acts for has done something since midnight in the Netherlands. Call as the engine. */
export async function actedToday(tx: EntityManager, action: string): Promise<number> {
  const [{ times }] = await tx.query<[{ times: number }]>(
    `SELECT count(*)::integer AS times FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.userId} = acting_user()
       AND ${e.at} >= date_trunc('day', now() AT TIME ZONE '${TIME_ZONE}') AT TIME ZONE '${TIME_ZONE}' AND ${e.action} = $1`,
    [action],
  );
  return times;
}
