import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../../base/database/index.js';
import { type MailLanguage, type MailPurpose } from './compose.js';
import { mailRetryAfter, type SendOutcome } from './retry.js';

/** Somebody who wants mail now. */
export interface Subscriber {
  readonly user: string;
  readonly organisation: string;
  readonly role: 'clinician' | 'data-steward';
  readonly mailedUntil: number;
  /** Topics that no mail is sent of. */
  readonly muted: readonly string[];
}

export interface TakenMail {
  readonly id: string;
  readonly user: string;
  readonly organisation: string;
  readonly purpose: MailPurpose;
  readonly counts: Readonly<Record<string, number>>;
  readonly attempts: number;
  readonly language: MailLanguage;
  /** Sealed; null where mail is no longer wanted. */
  readonly address: string | null;
  readonly confirmed: boolean;
}

/** Longer than any attempt takes. */
const LEASE_SECONDS = 300;
/** Between two mails at once to the same person: what happens meanwhile comes with the next. */
export const AT_ONCE_EVERY_SECONDS = 300;

/** The tables behind the mail; every step is a short transaction of its own, none open while something is sent. */
@Injectable()
export class MailStore {
  constructor(private readonly database: Database) {}

  /** Confirmed, and for mail at once: not mailed in the last minutes. */
  subscribers(engine: Actor, frequency: 'digest' | 'at-once'): Promise<Subscriber[]> {
    return this.database.transaction(engine, (tx) =>
      tx.query<Subscriber[]>(
        `SELECT p.user_id AS "user", p.organisation, p.role, p.mailed_until::float8 AS "mailedUntil", p.muted FROM mail_preference p
         WHERE p.region_id = acting_region() AND p.frequency = $1 AND p.confirmed_at IS NOT NULL AND p.refused_at IS NULL
           AND ($1 = 'digest' OR p.mailed_until < (SELECT position FROM event_clock WHERE region_id = acting_region()))
           AND ($1 = 'digest' OR NOT EXISTS (SELECT FROM mail m WHERE m.region_id = p.region_id AND m.user_id = p.user_id AND m.organisation = p.organisation
             AND m.purpose = 'at-once' AND m.created_at > now() - make_interval(secs => ${AT_ONCE_EVERY_SECONDS})))`,
        [frequency],
      ),
    );
  }

  /**
   * Puts a mail in the box and moves the mark behind what it tells, in one transaction. Of several processes that want
   * the same one does: the mark is where it was seen to be for one of them only.
   */
  put(
    engine: Actor,
    to: Subscriber,
    purpose: 'digest' | 'at-once',
    key: string,
    told: { readonly counts: Readonly<Record<string, number>>; readonly until: number },
  ): Promise<boolean> {
    return this.database.transaction(engine, async (tx) => {
      const [, moved] = await tx.query<[unknown, number]>(
        `UPDATE mail_preference SET mailed_until = $4 WHERE region_id = acting_region() AND user_id = $1 AND organisation = $2
           AND mailed_until = $3 AND frequency = $5 AND confirmed_at IS NOT NULL
           AND NOT EXISTS (SELECT FROM mail m WHERE m.region_id = acting_region() AND m.user_id = $1 AND m.organisation = $2 AND m.purpose = $5 AND m.key = $6)`,
        [to.user, to.organisation, to.mailedUntil, told.until, purpose, key],
      );
      if (moved !== 1 || Object.keys(told.counts).length === 0) return false;
      const put = await tx.query<unknown[]>(
        `INSERT INTO mail (region_id, user_id, organisation, purpose, key, counts) VALUES (acting_region(), $1, $2, $3, $4, $5)
         ON CONFLICT (region_id, user_id, organisation, purpose, key) DO NOTHING RETURNING id`,
        [to.user, to.organisation, purpose, key, told.counts],
      );
      return put.length === 1;
    });
  }

  /** Takes the mail that is longest due; the attempt counts from here, so that a crash counts too. */
  async take(engine: Actor): Promise<TakenMail | null> {
    const [rows] = await this.database.transaction(engine, (tx) =>
      tx.query<[TakenMail[], number]>(
        `UPDATE mail m SET attempts = m.attempts + 1, next_at = now() + make_interval(secs => ${LEASE_SECONDS})
         FROM mail_preference p
         WHERE p.region_id = m.region_id AND p.user_id = m.user_id AND p.organisation = m.organisation AND m.region_id = acting_region()
           AND m.id = (SELECT id FROM mail WHERE region_id = acting_region() AND state = 'waiting' AND next_at <= now()
             ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING m.id, m.user_id AS "user", m.organisation, m.purpose, m.counts, m.attempts, p.language, p.address, p.confirmed_at IS NOT NULL AS confirmed`,
      ),
    );
    return rows[0] ?? null;
  }

  async settle(
    engine: Actor,
    taken: TakenMail,
    outcome: SendOutcome | 'not-wanted',
    code: string,
  ): Promise<void> {
    const wait = outcome === 'failed' ? mailRetryAfter(taken.attempts) : null;
    const state =
      outcome === 'sent'
        ? 'sent'
        : outcome === 'refused'
          ? 'refused'
          : wait === null
            ? 'given-up'
            : 'waiting';
    await this.database.transaction(engine, async (tx) => {
      // Repeats state and attempt: after its lease somebody else may have taken the mail.
      await tx.query(
        `UPDATE mail SET state = $3, last_error = CASE WHEN $3 = 'sent' THEN NULL ELSE $4 END, done_at = CASE WHEN $3 = 'waiting' THEN NULL ELSE now() END,
           next_at = now() + make_interval(secs => $5) WHERE region_id = acting_region() AND id = $1 AND attempts = $2 AND state = 'waiting'`,
        [taken.id, taken.attempts, state, code, wait ?? 0],
      );
      if (outcome === 'refused')
        await tx.query(
          `UPDATE mail_preference SET refused_at = now() WHERE region_id = acting_region() AND user_id = $1 AND organisation = $2 AND address = $3`,
          [taken.user, taken.organisation, taken.address],
        );
    });
  }

  /** Whether there is anything to send or to put in the box. */
  async isDue(engine: Actor): Promise<boolean> {
    const [{ due }] = await this.database.transaction(engine, (tx) =>
      tx.query<[{ due: boolean }]>(
        `SELECT EXISTS (SELECT FROM mail WHERE region_id = acting_region() AND state = 'waiting' AND next_at <= now()) AS due`,
      ),
    );
    return due || (await this.subscribers(engine, 'at-once')).length > 0;
  }
}
