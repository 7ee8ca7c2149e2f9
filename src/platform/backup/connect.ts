import pg from 'pg';
import { type Owner } from '../base/database/index.js';

/** One connection for one piece of work; what is open in it when it goes is undone. */
export async function withOwner<T>(url: string, work: (owner: Owner) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  owner.on('error', () => undefined); // a connection that is lost while nothing is asked: the next question says so
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
  }
}
