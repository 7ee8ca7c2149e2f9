import pg from 'pg';
import { type Installation } from '../../../libs/operation/index.js';
import { type Settings } from '../base/config/index.js';
import { type Ask, isAwaited, lagOf, standbysOf } from '../base/database/index.js';

type Replicas = Pick<Installation, 'replica' | 'standbys'>;

const WAIT_MS = 5_000;

export const unknownReplicas: Replicas = { replica: null, standbys: null };

/** How far the replica of DATABASE_REPLICA_URL is behind; null where none is set. */
async function ownReplica(ask: Ask, { database }: Settings): Promise<Replicas['replica']> {
  if (database.kind === 'embedded' || database.replicaUrl === null) return null;
  const client = new pg.Client({
    connectionString: database.replicaUrl,
    connectionTimeoutMillis: WAIT_MS,
    query_timeout: WAIT_MS,
  });
  client.on('error', () => undefined); // a connection that is lost while nothing is asked: the next question says so
  try {
    await client.connect();
    const lagSeconds = await lagOf(
      ask,
      async (sql, values) => (await client.query(sql, values)).rows as never[],
    );
    return { lagSeconds };
  } catch {
    return { lagSeconds: null }; // away, or a replica no more: the finding says both
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What follows the database. A program that has not been started on it yet brings the function that says so. */
async function known(ask: Ask): Promise<Replicas['standbys']> {
  const [found] = await ask<{ there: boolean }>(
    `SELECT to_regprocedure('known_standbys()') IS NOT NULL AS there`,
    [],
  );
  return found!.there ? { awaited: await isAwaited(ask), known: await standbysOf(ask) } : null;
}

export const replicasOf = async (ask: Ask, settings: Settings): Promise<Replicas> => ({
  replica: await ownReplica(ask, settings),
  standbys: await known(ask),
});
