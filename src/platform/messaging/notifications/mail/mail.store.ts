import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  type Actor,
  columnsOf,
  Database,
  namesOf,
  partyOf,
  type RowOf,
  table,
} from '../../../base/database/index.js';
import { EventClock } from '../../events/index.js';
import { MailPreference } from '../preference/mail-preference.entity.js';
import { markRefused, moveMark } from '../preference/mail-preference.store.js';
import { MailRecord } from './mail.entity.js';
import { mailRetryAfter, type SendOutcome } from './retry.js';

const m = table(MailRecord, 'm');
const bare = table(MailRecord);
const p = table(MailPreference, 'p');
const clock = table(EventClock);
/** Of one person and purpose there is one mail of each key. */
const UNIQUE = ['regionId', 'userId', 'organisation', 'purpose', 'key'] as const;

/** Somebody who wants mail now. */
export interface Subscriber extends Readonly<RowOf<MailPreference, 'organisation' | 'role' | 'mailedUntil'>> {
  readonly user: string;
  /** Topics that no mail is sent of. */
  readonly muted: readonly string[];
}

/** A mail that this process has taken; the address is sealed, and null where mail is no longer wanted. */
export interface TakenMail extends Readonly<
  RowOf<MailRecord, 'id' | 'organisation' | 'purpose' | 'counts' | 'attempts'> &
    RowOf<MailPreference, 'language' | 'address'>
> {
  readonly user: string;
  readonly confirmed: boolean;
}

/** Mails that still wait are not sent: all of them, or those that ask for a confirmation. */
export async function cancelWaiting(
  tx: EntityManager,
  actor: Pick<Actor, 'region' | 'user' | 'organisation'>,
  onlyConfirmations: boolean,
): Promise<void> {
  await tx.query(
    `UPDATE ${bare} SET ${bare.state} = 'given-up', ${bare.lastError} = 'not-wanted', ${bare.doneAt} = now()
     WHERE ${bare.regionId} = acting_region() AND ${bare.userId} = $1 AND ${bare.organisation} = $2 AND ${bare.state} = 'waiting'
       AND (NOT $3 OR ${bare.purpose} = 'confirm')`,
    [actor.user, partyOf(actor), onlyConfirmations],
  );
}

/** A mail that asks whether an address is theirs. */
export async function insertConfirmation(
  tx: EntityManager,
  actor: Pick<Actor, 'region' | 'user' | 'organisation'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO ${bare} (${namesOf(MailRecord, ...UNIQUE)}) VALUES (acting_region(), $1, $2, 'confirm', gen_random_uuid()::text)`,
    [actor.user, partyOf(actor)],
  );
}

/**
 * Whether a confirmation was asked for within the last minute, or five within the last day. Mail goes to what somebody
 * typed, so nobody can make us send somebody else one after another; two at once wait for each other.
 */
export async function confirmationAskedLately(
  tx: EntityManager,
  actor: Pick<Actor, 'region' | 'user' | 'organisation'>,
): Promise<boolean> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('mail-confirm:' || acting_region() || ':' || $2::text || ':' || $1::text, 0))`,
    [actor.user, partyOf(actor)],
  );
  const [{ lately }] = await tx.query<[{ lately: boolean }]>(
    `SELECT count(*) >= 5 OR coalesce(max(${m.createdAt}) > now() - interval '1 minute', false) AS lately FROM ${m}
     WHERE ${m.regionId} = acting_region() AND ${m.userId} = $1 AND ${m.organisation} = $2 AND ${m.purpose} = 'confirm'
       AND ${m.createdAt} > now() - interval '1 day'`,
    [actor.user, partyOf(actor)],
  );
  return lately;
}

/** Longer than any attempt takes. */
const LEASE_SECONDS = 300;
/** Between two mails at once to the same person: what happens meanwhile comes with the next. */
export const AT_ONCE_EVERY_SECONDS = 300;

/** The queue of mails; every step is a short transaction of its own, none open while something is sent. */
@Injectable()
export class MailStore {
  constructor(private readonly database: Database) {}

  /** Confirmed, and for mail at once: not mailed in the last minutes. */
  subscribers(engine: Actor, frequency: 'digest' | 'at-once'): Promise<Subscriber[]> {
    return this.database.transaction(engine, (tx) =>
      tx.query<Subscriber[]>(
        `SELECT ${p.userId} AS "user", ${columnsOf(p, 'organisation', 'role', 'mailedUntil', 'muted')} FROM ${p}
         WHERE ${p.regionId} = acting_region() AND ${p.frequency} = $1 AND ${p.confirmedAt} IS NOT NULL AND ${p.refusedAt} IS NULL
           AND ($1 = 'digest' OR ${p.mailedUntil} < (SELECT ${clock.position} FROM ${clock} WHERE ${clock.regionId} = acting_region()))
           AND ($1 = 'digest' OR NOT EXISTS (SELECT FROM ${m} WHERE ${m.regionId} = ${p.regionId} AND ${m.userId} = ${p.userId}
             AND ${m.organisation} = ${p.organisation} AND ${m.purpose} = 'at-once'
             AND ${m.createdAt} > now() - make_interval(secs => ${AT_ONCE_EVERY_SECONDS})))`,
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
    news: { readonly counts: Readonly<Record<string, number>>; readonly until: number },
  ): Promise<boolean> {
    return this.database.transaction(engine, async (tx) => {
      if (await this.isThere(tx, to, purpose, key)) return false;
      const whose = { userId: to.user, ...to, frequency: purpose };
      const moved = await moveMark(tx, whose, news.until);
      if (!moved || Object.keys(news.counts).length === 0) return false;
      const put = await tx.query<unknown[]>(
        `INSERT INTO ${bare} (${namesOf(MailRecord, ...UNIQUE, 'counts')}) VALUES (acting_region(), $1, $2, $3, $4, $5)
         ON CONFLICT (${namesOf(MailRecord, ...UNIQUE)}) DO NOTHING RETURNING ${bare.id}`,
        [to.user, to.organisation, purpose, key, news.counts],
      );
      return put.length === 1;
    });
  }

  /** Takes the mail that is longest due; the attempt counts from here, so that a crash counts too. */
  async take(engine: Actor): Promise<TakenMail | null> {
    const [rows] = await this.database.transaction(engine, (tx) =>
      tx.query<[TakenMail[], number]>(
        `UPDATE ${m} SET ${bare.attempts} = ${m.attempts} + 1, ${bare.nextAt} = now() + make_interval(secs => ${LEASE_SECONDS})
         FROM ${p}
         WHERE ${p.regionId} = ${m.regionId} AND ${p.userId} = ${m.userId} AND ${p.organisation} = ${m.organisation} AND ${m.regionId} = acting_region()
           AND ${m.id} = (SELECT ${bare.id} FROM ${bare} WHERE ${bare.regionId} = acting_region() AND ${bare.state} = 'waiting' AND ${bare.nextAt} <= now()
             ORDER BY ${bare.nextAt}, ${bare.id} LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING ${m.userId} AS "user", ${columnsOf(m, 'id', 'organisation', 'purpose', 'counts', 'attempts')},
           ${columnsOf(p, 'language', 'address')}, ${p.confirmedAt} IS NOT NULL AS confirmed`,
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
        `UPDATE ${bare} SET ${bare.state} = $3, ${bare.lastError} = CASE WHEN $3 = 'sent' THEN NULL ELSE $4 END,
           ${bare.doneAt} = CASE WHEN $3 = 'waiting' THEN NULL ELSE now() END, ${bare.nextAt} = now() + make_interval(secs => $5)
         WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.attempts} = $2 AND ${bare.state} = 'waiting'`,
        [taken.id, taken.attempts, state, code, wait ?? 0],
      );
      if (outcome === 'refused') await markRefused(tx, { userId: taken.user, ...taken });
    });
  }

  /** Whether there is anything to send or to put in the box. */
  async isDue(engine: Actor): Promise<boolean> {
    const [{ due }] = await this.database.transaction(engine, (tx) =>
      tx.query<[{ due: boolean }]>(
        `SELECT EXISTS (SELECT FROM ${m} WHERE ${m.regionId} = acting_region() AND ${m.state} = 'waiting' AND ${m.nextAt} <= now()) AS due`,
      ),
    );
    return due || (await this.subscribers(engine, 'at-once')).length > 0;
  }

  private async isThere(
    tx: EntityManager,
    { user, organisation }: Subscriber,
    purpose: 'digest' | 'at-once',
    key: string,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM ${m} WHERE ${m.regionId} = acting_region() AND ${m.userId} = $1 AND ${m.organisation} = $2
         AND ${m.purpose} = $3 AND ${m.key} = $4`,
      [user, organisation, purpose, key],
    );
    return rows.length > 0;
  }
}
