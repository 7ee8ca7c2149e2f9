import pg from 'pg';
import { type Actor } from '../../../src/platform/base/database/actor.js';

export type Statement = readonly [sql: string, ...parameters: unknown[]];

/** Plain SQL as the application's role, past all of the code: what remains is what the database itself refuses. */
export class ApplicationRole {
  private readonly pool: pg.Pool;

  constructor(applicationUrl: string) {
    this.pool = new pg.Pool({ connectionString: applicationUrl, max: 4 });
    this.pool.on('error', () => undefined);
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** Runs statements as somebody, in one transaction that is committed; returns the rows of the last. */
  readonly as = async (
    actor: Actor,
    ...statements: Statement[]
  ): Promise<{ rows: unknown[]; changed: number }> => {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('doorstroom.region', $1, true), set_config('doorstroom.organisation', $2, true), set_config('doorstroom.user', $3, true), set_config('doorstroom.role', $4, true)`,
        [actor.region, actor.organisation ?? '', actor.user, actor.role],
      );
      let last: pg.QueryResult | null = null;
      for (const [sql, ...parameters] of statements) last = await client.query(sql, parameters);
      await client.query('COMMIT');
      return { rows: last?.rows ?? [], changed: last?.rowCount ?? 0 };
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  };
}

/** What the database says stopped an attempt: the constraint's name, or the message where there is none. */
export const constraintOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'nothing stopped it',
    (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
  );
