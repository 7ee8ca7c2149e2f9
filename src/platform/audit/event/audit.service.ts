import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../../base/database/index.js';
import { insertAuditEvent } from './audit-event.store.js';
import { assertFitForAudit, type AuditEvent } from './audit-event.js';

/** Writes who saw or did what, in the transaction that does it: neither can be there without the other. */
@Injectable()
export class Audit {
  /**
   * @param actor the one the transaction acts for (row-level security compares); inside `asEngine` its role is recorded as `engine`.
   * @throws where a value is more than a code or a number.
   */
  record(tx: EntityManager, actor: Actor, event: AuditEvent): Promise<void> {
    return insertAuditEvent(tx, actor, event);
  }

  /**
   * One read of many: a list of proposals is a read of each of them. One event that names them all, since that is what
   * happened; `audit_about` finds it by any of them. Nothing where nothing was seen.
   */
  async recordEach(
    tx: EntityManager,
    actor: Actor,
    event: Omit<AuditEvent, 'subjectId'>,
    subjectIds: readonly string[],
  ): Promise<void> {
    assertFitForAudit({ ...event, subjectId: null });
    if (subjectIds.length > 0) await insertAuditEvent(tx, actor, { ...event, subjectId: null }, subjectIds);
  }
}
