import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor, prepared, type Statement } from '../../base/database/index.js';
import { assertFitForAudit, assertFitSubject, type AuditEvent } from './audit-event.js';

/** Writes who saw or did what, in the transaction that does it: neither can be there without the other. */
@Injectable()
export class Audit {
  /**
   * @param actor the one the transaction acts for (row-level security compares); inside `asEngine` its role is recorded as `engine`.
   * @throws where a value is more than a code or a number.
   */
  async record(tx: EntityManager, actor: Actor, event: AuditEvent): Promise<void> {
    assertFitForAudit(event);
    await prepared(tx, INSERT, [...valuesOf(actor, event), null]);
  }

  /**
   * One look at many: a list of proposals is a read of each of them. One event that names them all, since that is what
   * happened; `audit_about` finds it by any of them. Nothing where nothing was seen.
   */
  async recordEach(
    tx: EntityManager,
    actor: Actor,
    event: Omit<AuditEvent, 'subjectId'>,
    subjectIds: readonly string[],
  ): Promise<void> {
    assertFitForAudit({ ...event, subjectId: null });
    for (const subjectId of subjectIds) assertFitSubject(subjectId);
    if (subjectIds.length === 0) return;
    await prepared(tx, INSERT, [...valuesOf(actor, { ...event, subjectId: null }), [...subjectIds]]);
  }
}

/** A look as part of the statement that looks. */
export interface Look {
  readonly action: string;
  readonly subjectKind: string;
  readonly category: string;
  /** By a value of `column` where it depends on what is seen. */
  readonly ground: string | { readonly column: string; readonly by: Readonly<Record<string, string>> };
}

/**
 * The INSERT of a WITH beside the rows that are read: one statement, in which nobody sees what the trail does not know.
 * For reads that cannot wait for a second journey; the event is the one that `record` or `recordEach` would write.
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
  return `INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, category, ground, outcome, detail, subject_ids)
    SELECT acting_region(), acting_user(), acting_organisation(), acting_role(), '${names.action}', '${names.subjectKind}', ${single},
      '${names.category}', ${why}, 'done', ${detail}, ${all}
    FROM ${rows}${many ? ' HAVING count(*) > 0' : ''}`;
}

/** The role is the transaction's own: what a person triggers as the engine is recorded as done by the engine, with the person's id. */
const INSERT: Statement = {
  name: 'audit',
  text: `INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, category, ground, outcome, detail, subject_ids)
    VALUES ($1, $2, $3, acting_role(), $4, $5, $6, $7, $8, $9, $10, $11)`,
};

const valuesOf = (actor: Actor, event: AuditEvent): readonly unknown[] => [
  actor.region,
  actor.user,
  actor.organisation,
  event.action,
  event.subjectKind,
  event.subjectId,
  event.category,
  event.ground,
  event.outcome ?? 'done',
  JSON.stringify(event.detail ?? {}),
];
