import { randomInt } from 'node:crypto';
import pg from 'pg';
import { CONNECTION_MS } from './work.js';

/** What a pooler keeps apart from what was said to it: docs/operate.md says how the addresses belong together. */
export interface Addresses {
  readonly url: string;
  readonly ownerUrl: string;
  /** Null = `url` is PostgreSQL itself. */
  readonly directUrl: string | null;
}

const LOOKS = 4;
const SEE = 'See "More than one machine" in docs/operate.md.';

/**
 * Refuses addresses whose sessions are lent to others between transactions, where a session has to stay: locks would
 * stay with a stranger and live events would not come, and nothing would say so. A pooler that is busy at this moment
 * may be overlooked.
 * @throws Error with a sentence that says what to set
 */
export async function refusePoolers({ url, ownerUrl, directUrl }: Addresses): Promise<void> {
  if (ownerUrl !== url && (await sharesSessions(ownerUrl)))
    throw new Error(
      `DATABASE_OWNER_URL leads to a pooler that shares connections between transactions, and migrations need one of their own. Put the address of PostgreSQL itself there, or of a pool in session mode. ${SEE}`,
    );
  if (directUrl === null) {
    if (await sharesSessions(url))
      throw new Error(
        `DATABASE_URL leads to a pooler that shares connections between transactions. Set DATABASE_DIRECT_URL as well: PostgreSQL itself, or a pool in session mode, as the same role. ${SEE}`,
      );
    return;
  }
  if (await sharesSessions(directUrl))
    throw new Error(
      `DATABASE_DIRECT_URL leads to a pooler that shares connections between transactions. Put the address of PostgreSQL itself there, or of a pool in session mode. ${SEE}`,
    );
  if (!(await areOneDatabase(url, directUrl)))
    throw new Error(
      `DATABASE_URL and DATABASE_DIRECT_URL lead to different databases, or one of them to a replica. Let both lead to the same one. ${SEE}`,
    );
}

/** Two connections that are open and meet in one session of the server: somebody in between lends it out. */
const sharesSessions = (url: string): Promise<boolean> =>
  withTwo(url, url, async (one, other) => {
    for (let look = 0; look < LOOKS; look++)
      if ((await sessionOf(one)) === (await sessionOf(other))) return true;
    return false;
  });

const sessionOf = async (client: pg.Client): Promise<number> =>
  (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;

/** A lock that is held in the one is seen in the other, which of two databases or servers none is. */
const areOneDatabase = (url: string, directUrl: string): Promise<boolean> =>
  withTwo(directUrl, url, async (holder, asker) => {
    const key = randomInt(2 ** 47);
    await holder.query('SELECT pg_advisory_lock($1)', [key]);
    const { rows } = await asker.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [
      key,
    ]);
    return rows[0]?.free === false;
  });

async function withTwo<T>(
  first: string,
  second: string,
  work: (one: pg.Client, other: pg.Client) => Promise<T>,
): Promise<T> {
  const [one, other] = [first, second].map((connectionString) => {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECTION_MS });
    client.on('error', () => undefined); // a connection that is lost while nothing is asked: the next question says so
    return client;
  }) as [pg.Client, pg.Client];
  try {
    await one.connect();
    await other.connect();
    return await work(one, other);
  } finally {
    await Promise.all([one, other].map((client) => client.end().catch(() => undefined)));
  }
}
