import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../../base/database/index.js';
import { insertAuditEvent } from './audit-event.store.js';
import { assertFitForAudit, type AuditEvent, type AuditSubject } from './audit-event.js';
import { Pseudonyms } from './pseudonyms.service.js';

/** Writes who saw or did what, in the transaction that does it: neither can be there without the other. */
@Injectable()
export class Audit {
  constructor(private readonly pseudonyms: Pseudonyms) {}

  /**
   * @param actor the one the transaction acts for (row-level security compares); inside `asEngine` its role is recorded as `engine`.
   * @throws where a value is more than a code or a number.
   */
  record(tx: EntityManager, actor: Actor, event: AuditEvent): Promise<void> {
    return insertAuditEvent(tx, actor, event);
  }

  /** Pseudonyms of people beside the actor, as they stand in `detail`. */
  people<Name extends string>(
    people: Readonly<Record<Name, string | null>>,
  ): Record<Name, AuditSubject | null> {
    return Object.fromEntries(
      Object.entries<string | null>(people).map(([name, id]) => [
        name,
        id === null ? null : this.pseudonyms.of(id),
      ]),
    ) as Record<Name, AuditSubject | null>;
  }

  /**
   * One read of many: a list of proposals is a read of each of them. One event that names them all, since that is what
   * happened; `audit_about` finds it by any of them. Nothing where nothing was seen.
   */
  async recordEach(
    tx: EntityManager,
    actor: Actor,
    event: Omit<AuditEvent, 'subjectId'>,
    subjectIds: readonly AuditSubject[],
  ): Promise<void> {
    assertFitForAudit({ ...event, subjectId: null });
    if (subjectIds.length > 0) await insertAuditEvent(tx, actor, { ...event, subjectId: null }, subjectIds);
  }
}
