import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../auth/actor.js';
import { assertFitForAudit, type AuditEvent } from './event.js';

/** Writes who saw or did what, in the transaction that does it: neither can be there without the other. */
@Injectable()
export class Audit {
  /**
   * @param actor the one the transaction acts for (row-level security compares); inside `asEngine` its role is recorded as `engine`.
   * @throws where a value is more than a code or a number.
   */
  async record(tx: EntityManager, actor: Actor, event: AuditEvent): Promise<void> {
    assertFitForAudit(event);
    // The role is the transaction's own: what a person triggers as the engine is recorded as done by the engine, with the person's id.
    await tx.query(
      `INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, category, ground, outcome, detail)
       VALUES ($1, $2, $3, acting_role(), $4, $5, $6, $7, $8, $9, $10)`,
      [
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
      ],
    );
  }

  /** Many events of one transaction in one statement: reading a list of proposals is a read of each. */
  async recordEach(
    tx: EntityManager,
    actor: Actor,
    event: Omit<AuditEvent, 'subjectId'>,
    subjectIds: readonly string[],
  ): Promise<void> {
    for (const subjectId of subjectIds) assertFitForAudit({ ...event, subjectId });
    if (subjectIds.length === 0) return;
    await tx.query(
      `INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, category, ground, outcome, detail)
       SELECT $1, $2, $3, acting_role(), $4, $5, subject, $6, $7, $8, $9 FROM unnest($10::text[]) WITH ORDINALITY AS s (subject, n) ORDER BY n`,
      [
        actor.region,
        actor.user,
        actor.organisation,
        event.action,
        event.subjectKind,
        event.category,
        event.ground,
        event.outcome ?? 'done',
        JSON.stringify(event.detail ?? {}),
        subjectIds,
      ],
    );
  }
}
