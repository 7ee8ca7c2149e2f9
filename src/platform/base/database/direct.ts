import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { CONNECTION_MS } from './work.js';

export const DIRECT_URL = Symbol('DIRECT_URL');

/**
 * Connections that are one session of PostgreSQL from beginning to end, past any pooler: what is said to a session (a
 * lock, LISTEN) a pooler would leave with whoever it lends that session to next. There are few of them, so each is made
 * when it is wanted.
 */
@Injectable()
export class DirectConnections {
  constructor(@Inject(DIRECT_URL) private readonly url: string) {}

  /** One that nobody has opened yet. Whoever takes it listens for its loss and ends it. */
  make(): pg.Client {
    return new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: CONNECTION_MS,
    });
  }

  /**
   * One at a time, in however many instances; null where somebody else is at it. The lock belongs to a connection and
   * not to a transaction, so work may take minutes without one being open, and a crash leaves nothing behind. It goes
   * with its connection: where that is lost on the way the work goes on, and what it writes has to be guarded by itself.
   */
  async exclusively<T>(what: string, work: () => Promise<T>): Promise<T | null> {
    const client = this.make();
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ locked: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
        [what],
      );
      if (rows[0]?.locked !== true) return null;
      try {
        return await work();
      } finally {
        // A pool in session mode gives locks back a moment after its client has gone. Lost with the connection: given back as well.
        await client
          .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [what])
          .catch(() => undefined);
      }
    } finally {
      await client.end().catch(() => undefined); // it is gone already, and its lock with it
    }
  }
}
