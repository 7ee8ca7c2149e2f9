import pg from 'pg';
import { type Settings } from '../config/settings.js';
import { prepareDatabase } from './prepare.js';

/** Reference data and a region's set-up are written by the role that owns the tables: no stage's rules apply to them. */
export type Owner = pg.Client;

/** Opens a connection as the owner for one piece of work. */
export type AsOwner = <T>(work: (owner: Owner) => Promise<T>) => Promise<T>;

/** Everything or nothing of what `work` writes. */
export async function inTransaction<T>(owner: Owner, work: () => Promise<T>): Promise<T> {
  await owner.query('BEGIN');
  try {
    const result = await work();
    await owner.query('COMMIT');
    return result;
  } catch (error) {
    await owner.query('ROLLBACK').catch(() => undefined); // the connection may be gone; what failed first is what matters
    throw error;
  }
}

/**
 * Works as the owner of the database that is configured, or of the embedded one, which is started when it is not
 * running. The last to leave stops it: a service that is running on it keeps it.
 */
export async function asOwner<T>(settings: Settings, work: (owner: Owner) => Promise<T>): Promise<T> {
  const database = await prepareDatabase(settings);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  try {
    await owner.connect();
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
    await database.stop();
  }
}
