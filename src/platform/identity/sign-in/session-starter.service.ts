import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type ActingAs, type Actor, Database, sameContext } from '../../base/database/index.js';
import { SignInListeners } from './sign-in-listeners.service.js';
import { SessionLog } from '../session/session-log.js';
import { type EndReason } from '../session/session.entity.js';
import { SessionStore } from '../session/session.store.js';
import { type Session, type SessionExtras, Sessions } from '../session/sessions.service.js';

type SessionAction = 'session.start' | 'session.end' | 'session.switch' | 'session.end-everywhere';

/** Begins and ends sessions: a cookie for the browser, a row in the store, an event for the audit trail. Without the event nothing. */
@Injectable()
export class SessionStarter {
  constructor(
    private readonly sessions: Sessions,
    private readonly store: SessionStore,
    private readonly database: Database,
    private readonly log: SessionLog,
    private readonly listeners: SignInListeners,
  ) {}

  /** One session a browser, one capacity a person: what was there before of another kind ends. */
  async start(request: Request, response: Response, actor: Actor, extras: SessionExtras = {}): Promise<void> {
    const before = await this.sessions.read(request);
    await this.record(actor, 'session.start', { mail: extras.mail ?? null });
    if (before !== null) await this.store.end(before.id, 'replaced');
    await this.store.endOtherContexts(actor);
    await this.sessions.start(response, actor, extras);
  }

  /** A new session in another capacity the person has, for the time that was left of this one; false where it is none. */
  async switch(response: Response, session: Session, to: ActingAs): Promise<boolean> {
    if (!session.contexts.some((one) => sameContext(one, to))) return false;
    const { contexts, profession, issuerSession, until, mail } = session;
    const actor: Actor = {
      ...session.actor,
      ...to,
      profession: to.role === 'clinician' ? profession : null,
    };
    await this.record(session.actor, 'session.end');
    await this.record(actor, 'session.switch', { mail });
    await this.store.endOtherContexts(actor);
    await this.store.end(session.id, 'switched');
    await this.sessions.start(response, actor, { contexts, profession, issuerSession, until, mail });
    return true;
  }

  async end(response: Response, session: Session, everywhere: boolean): Promise<void> {
    const because: EndReason = everywhere ? 'signed-out-everywhere' : 'signed-out';
    await this.record(session.actor, everywhere ? 'session.end-everywhere' : 'session.end');
    if (everywhere) await this.store.endAllOf(session.actor.user, because);
    else await this.store.end(session.id, because);
    this.sessions.clear(response);
  }

  /** @param signedIn given where a session in this capacity begins, for who listens to that */
  private record(
    actor: Actor,
    action: SessionAction,
    signedIn: { readonly mail: string | null } | null = null,
  ): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await this.log.record(tx, actor, { action });
      if (signedIn !== null) await this.listeners.notify(tx, actor, signedIn.mail);
    });
  }
}
