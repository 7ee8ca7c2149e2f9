import { type EntityManager } from 'typeorm';
import { type Actor } from '../../base/database/index.js';

/** What happens to sessions and has to be in the audit trail. */
export type SessionEvent =
  | { readonly action: 'session.start' | 'session.end' | 'session.switch' | 'session.end-everywhere' }
  | {
      readonly action: 'session.list' | 'session.revoke';
      /** Whose sessions, as a pseudonym of the identity provider; null where it is about nobody in particular. */
      readonly user: string | null;
      readonly sessions: number;
      /** Who asked for it: an administrator of the region, or the identity provider. */
      readonly askedBy: 'administrator' | 'issuer';
    };

/** The port through which sessions reach the audit trail, which is one floor up and provides it. */
export abstract class SessionLog {
  /** Records it in the transaction given: neither the change nor the event can be there without the other. */
  abstract record(tx: EntityManager, actor: Actor, event: SessionEvent): Promise<void>;
}
