import { Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { Audit } from '../../audit/audit.js';
import { Database } from '../../database/database.js';
import { type Actor } from '../actor.js';
import { Sessions } from '../session/sessions.js';

/** The two things a new session is: a cookie for the browser, an event for the audit trail. Without the event no cookie. */
@Injectable()
export class SessionStarter {
  constructor(
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async start(response: Response, actor: Actor): Promise<void> {
    await this.record(actor, 'session.start');
    await this.sessions.start(response, actor);
  }

  record(actor: Actor, action: 'session.start' | 'session.end'): Promise<void> {
    return this.database.transaction(actor, (tx) =>
      this.audit.record(tx, actor, {
        action,
        subjectKind: 'session',
        subjectId: null,
        category: 'sign-in',
        ground: 'authentication',
        detail: { profession: actor.profession },
      }),
    );
  }
}
