import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../../base/database/index.js';
import { type SessionEvent, SessionLog } from '../../identity/index.js';
import { auditId } from './audit-event.js';
import { Audit } from './audit.service.js';

/** Writes what identity says of sessions in the audit trail. */
@Injectable()
export class SessionTrail extends SessionLog {
  constructor(private readonly audit: Audit) {
    super();
  }

  record(tx: EntityManager, actor: Actor, event: SessionEvent): Promise<void> {
    const { action } = event;
    if (!('user' in event))
      return this.audit.record(tx, actor, {
        action,
        subjectKind: 'session',
        subjectId: null,
        category: 'sign-in',
        ground: 'authentication',
        detail: { profession: actor.profession },
      });
    return this.audit.record(tx, actor, {
      action,
      subjectKind: 'user',
      subjectId: event.user === null ? null : auditId(event.user),
      category: 'sign-in',
      ground: event.askedBy === 'issuer' ? 'authentication' : 'regional-task',
      detail: { sessions: event.sessions },
    });
  }
}
