import pg from 'pg';
import { type Ask } from './ask.js';
import { CONNECTION_MS } from './work.js';

const SEE = 'See "Figures from a replica" in docs/operate.md.';

/**
 * Seconds that a replica is behind: nothing, where it has done all that the database had done a moment ago. Otherwise
 * how old the last thing is that it did; a clock alone would call a database behind in which nothing happens.
 */
export async function lagOf(primary: Ask, replica: Ask): Promise<number> {
  const [at] = await primary<{ at: string }>('SELECT pg_current_wal_lsn()::text AS at', []);
  const [found] = await replica<{ caught: boolean | null; seconds: number | null }>(
    `SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS caught,
       extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8 AS seconds`,
    [at!.at],
  );
  // One that was promoted replays nothing: it is no replica any more.
  if (found!.caught === null) throw new Error('What DATABASE_REPLICA_URL leads to is no replica any more');
  return found!.caught ? 0 : (found!.seconds ?? Infinity);
}

interface Identity {
  readonly system: string;
  readonly database: string;
  readonly follows: boolean;
}

async function identityOf(url: string): Promise<Identity> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECTION_MS });
  client.on('error', () => undefined); // a connection that is lost while nothing is asked: the next question says so
  try {
    await client.connect();
    const { rows } = await client.query<Identity>(
      `SELECT system_identifier::text AS system, current_database() AS database, pg_is_in_recovery() AS follows
       FROM pg_control_system()`,
    );
    return rows[0]!;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Refuses to read from what is no copy of this database: figures of another region, or of an older one, would look like
 * those of this. One that is away at this moment is let pass: it is looked at again before anything is read from it.
 * @throws Error with a sentence that says what to set
 */
export async function refuseForeignReplica(url: string, replicaUrl: string): Promise<void> {
  const own = await identityOf(url);
  const other = await identityOf(replicaUrl).catch(() => null);
  if (other === null) return;
  if (!other.follows)
    throw new Error(
      `DATABASE_REPLICA_URL leads to a database that follows no other. Put the address of a streaming replica there, or leave it out. ${SEE}`,
    );
  if (other.system !== own.system || other.database !== own.database)
    throw new Error(
      `DATABASE_REPLICA_URL leads to a replica of another database than DATABASE_URL. Let it lead to a replica of that one. ${SEE}`,
    );
}
