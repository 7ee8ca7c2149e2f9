import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../../base/database/index.js';
import { type SessionEvent, SessionLog } from '../../identity/index.js';
import { Audit } from './audit.service.js';
import { Pseudonyms } from './pseudonyms.service.js';

/** Writes what identity says of sessions in the audit trail. */
@Injectable()
export class SessionTrail extends SessionLog {
  constructor(
    private readonly audit: Audit,
    private readonly pseudonyms: Pseudonyms,
  ) {
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
      // Whom nobody found is not said: it may be anything that somebody typed.
      subjectId: event.user === null || event.sessions === 0 ? null : this.pseudonyms.of(event.user),
      category: 'sign-in',
      ground: event.askedBy === 'issuer' ? 'authentication' : 'regional-task',
      detail: { sessions: event.sessions },
    });
  }
}
