import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import {
  type ActingAs,
  type Actor,
  type Ask,
  columnsOf,
  Database,
  engineActor,
  namesOf,
  table,
} from '../../base/database/index.js';
import { type EndReason, SessionRecord } from './session.entity.js';
import { LiveCache } from './live-cache.js';

/** Somebody with sessions that are still good, for the one who may end them: a pseudonym, never a name. */
export interface LiveUser {
  readonly user: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly sessions: readonly LiveSession[];
}
export interface LiveSession {
  /** The hash of its id: enough to end it, and of no other use. */
  readonly id: string;
  readonly since: Date;
  readonly seen: Date;
}
interface LiveRow extends LiveSession, Pick<LiveUser, 'user' | 'role' | 'organisation'> {}

/** As what somebody acts in a session that is still good, and may act as instead. */
export interface GoodSession {
  readonly user: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly profession: string | null;
  readonly contexts: SessionRecord['contexts'];
  /** Seconds since 1970 at which it ends, whatever is done in it. */
  readonly until: number;
}
export interface NewSession {
  readonly seconds: number;
  readonly issuerSession: string | null;
  readonly profession: string | null;
  readonly contexts: readonly ActingAs[];
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Being seen is written down once a minute at most: a read must not become a write. */
const SEEN_EVERY_SECONDS = 60;
const s = table(SessionRecord, 's');
const bare = table(SessionRecord);
const GOOD = `${s.revokedAt} IS NULL AND ${s.expiresAt} > now() AND ${s.seenAt} > now() - make_interval(mins => $2)`;

/** What the service remembers of sessions: enough to end them, and nothing of what was done in them. */
@Injectable()
export class SessionStore {
  private readonly cache = new LiveCache<GoodSession>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  async open(
    id: string,
    actor: Actor,
    { seconds, issuerSession, profession, contexts }: NewSession,
  ): Promise<void> {
    await this.query(
      `INSERT INTO ${bare} (${namesOf(SessionRecord, 'regionId', 'idHash', 'userId', 'role', 'organisation', 'issuerSessionHash', 'profession', 'contexts', 'expiresAt')})
       VALUES (acting_region(), $1, $2, $3, $4, $5, $6, $7, now() + make_interval(secs => $8))`,
      [
        hashOf(id),
        actor.user,
        actor.role,
        actor.organisation,
        issuerSession === null ? null : hashOf(issuerSession),
        profession,
        JSON.stringify(contexts.map(({ role, organisation }) => [role, organisation])),
        seconds,
      ],
    );
  }

  /**
   * As what somebody acts in it; null where the session is no longer good. Asked of the database once in a few seconds
   * per session and instance; the database tells every instance of an end (`forgetLooks`), and should a notice be lost,
   * it is over within that time.
   * @param active whether the person does something; a page that asks for news by itself keeps no session alive.
   */
  good(id: string, active: boolean): Promise<GoodSession | null> {
    const hash = hashOf(id);
    return this.cache.ask(`${hash} ${active}`, () => this.look(hash, active));
  }

  private async look(hash: string, active: boolean): Promise<GoodSession | null> {
    const [row] = await this.query<GoodSession & { unseen: boolean }>(
      `SELECT ${s.seenAt} < now() - make_interval(secs => ${SEEN_EVERY_SECONDS}) AS unseen, ${s.userId} AS "user",
         ${columnsOf(s, 'role', 'organisation', 'profession', 'contexts')}, extract(epoch FROM ${s.expiresAt})::integer AS until
       FROM ${s} WHERE ${s.regionId} = acting_region() AND ${s.idHash} = $1 AND ${GOOD}`,
      [hash, this.settings.session.idleMinutes],
    );
    if (row === undefined) return null;
    if (row.unseen && active)
      await this.query(
        `UPDATE ${s} SET ${bare.seenAt} = now() WHERE ${s.regionId} = acting_region() AND ${s.idHash} = $1 AND ${s.revokedAt} IS NULL`,
        [hash],
      );
    return row;
  }

  /** Of sessions that ended somewhere nothing is known any more: the next request looks. */
  forgetLooks(): void {
    this.cache.forget();
  }

  async end(id: string, because: EndReason): Promise<void> {
    await this.endWhere(`${s.idHash} = $2`, because, [hashOf(id)]);
  }

  /** @returns how many sessions ended. */
  endAllOf(user: string, because: EndReason): Promise<number> {
    return this.endWhere(`${s.userId} = $2`, because, [user]);
  }

  /** One of somebody's sessions, by the hash that `live` gave. @returns 0 where it was over, or is somebody else's. */
  endOneOf(user: string, hash: string, because: EndReason): Promise<number> {
    return this.endWhere(`${s.userId} = $2 AND ${s.idHash} = $3`, because, [user, hash]);
  }

  /** A person acts in one capacity at a time, in whatever browser: sessions in another one end. */
  endOtherContexts({ user, role, organisation }: Actor): Promise<number> {
    return this.endWhere(
      `${s.userId} = $2 AND (${s.role}, ${s.organisation}) IS DISTINCT FROM ($3, $4::text)`,
      'switched',
      [user, role, organisation],
    );
  }

  endByIssuer(session: string | null, user: string | null): Promise<number> {
    return this.endWhere(`(${s.issuerSessionHash} = $2 OR ($2 IS NULL AND ${s.userId} = $3))`, 'by-issuer', [
      session === null ? null : hashOf(session),
      user,
    ]);
  }

  /** Whose session was used last comes first, and of each the one used last. */
  async live(): Promise<LiveUser[]> {
    const rows = await this.query<LiveRow>(
      `SELECT ${s.idHash} AS id, ${s.userId} AS "user", ${columnsOf(s, 'role', 'organisation')}, ${s.startedAt} AS since, ${s.seenAt} AS seen
       FROM ${s} WHERE ${s.regionId} = acting_region() AND $1::text IS NULL AND ${GOOD}
       ORDER BY ${s.seenAt} DESC, ${s.startedAt} DESC, ${s.idHash} LIMIT 1000`,
      [null, this.settings.session.idleMinutes],
    );
    const users = new Map<string, LiveUser & { readonly sessions: LiveSession[] }>();
    for (const { user, role, organisation, ...session } of rows) {
      const key = JSON.stringify([user, role, organisation]);
      const known = users.get(key) ?? { user, role, organisation, sessions: [] };
      known.sessions.push(session);
      users.set(key, known);
    }
    return [...users.values()];
  }

  private async endWhere(condition: string, because: EndReason, values: unknown[]): Promise<number> {
    const ended = await this.query<object>(
      `WITH ended AS (UPDATE ${s} SET ${bare.revokedAt} = now(), ${bare.revokedBecause} = $1
         WHERE ${s.regionId} = acting_region() AND ${s.revokedAt} IS NULL AND ${s.expiresAt} > now() AND ${condition} RETURNING 1)
       SELECT 1 FROM ended`,
      [because, ...values],
    );
    this.cache.forget();
    return ended.length;
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.database.transaction(engineActor(this.settings.region.id, 'write'), (tx) =>
      tx.query(sql, values),
    );
  }
}

/** For retention. @returns how many had expired more than a day ago, and are gone. */
export async function removeOldSessions(ask: Ask): Promise<number> {
  const [gone] = await ask<{ rows: number }>(
    `WITH gone AS (DELETE FROM ${s} WHERE ${s.regionId} = acting_region() AND ${s.expiresAt} < now() - interval '1 day' RETURNING 1)
     SELECT count(*)::integer AS rows FROM gone`,
    [],
  );
  return gone?.rows ?? 0;
}
