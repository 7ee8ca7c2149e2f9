import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../auth/actor.js';
import { prepared, type Statement } from '../database/prepared.js';
import { assertFitForAudit, assertFitSubject, type AuditEvent } from './event.js';

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
