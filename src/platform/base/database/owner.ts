import pg from 'pg';
import { type Settings } from '../config/settings.js';
import { ACT, actValues } from './acting.js';
import { type Ask } from './ask.js';
import { prepareDatabase } from './prepare.js';

/** Reference data and a region's set-up are written by the role that owns the tables: no stage's rules apply to them. */
export type Owner = pg.Client;

/** Opens a connection as the owner for one piece of work. */
export type AsOwner = <T>(work: (owner: Owner) => Promise<T>) => Promise<T>;

/** Everything or nothing of what `work` writes. A rehearsal keeps nothing, and gives the answer all the same. */
export async function inTransaction<T>(owner: Owner, work: () => Promise<T>, rehearse = false): Promise<T> {
  await owner.query('BEGIN');
  try {
    const result = await work();
    await owner.query(rehearse ? 'ROLLBACK' : 'COMMIT');
    return result;
  } catch (error) {
    await owner.query('ROLLBACK').catch(() => undefined); // the connection may be gone; what failed first is what matters
    throw error;
  }
}

/** Who a command acts as: the engine of a region, in the name of whoever has the keys of the server. Nobody has signed in. */
export const COMMAND_LINE = 'command-line';

/** A transaction for a region, by the one at the terminal. */
export const inRegion = <T>(
  owner: Owner,
  region: string,
  work: (ask: Ask) => Promise<T>,
  rehearse = false,
): Promise<T> =>
  inTransaction(
    owner,
    async () => {
      const values = actValues({ region, organisation: null, user: COMMAND_LINE, role: 'engine' });
      await owner.query({ ...ACT, values });
      return work(async (sql, parameters) => (await owner.query(sql, parameters)).rows as never[]);
    },
    rehearse,
  );

/**
 * Works as the owner of the database that is configured, or of the embedded one, which is started when it is not
 * running. The last to leave stops it: a service that is running on it keeps it.
 */
export async function asOwner<T>(settings: Settings, work: (owner: Owner) => Promise<T>): Promise<T> {
  const database = await prepareDatabase(settings);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  owner.on('error', () => undefined); // a connection that is lost while nothing is asked: the next question says so
  try {
    await owner.connect();
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
    await database.stop();
  }
}
