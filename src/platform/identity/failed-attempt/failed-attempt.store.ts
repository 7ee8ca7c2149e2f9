import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { Database, engineActor } from '../../base/database/index.js';

const WINDOW_MINUTES = 15;

/**
 * Counts failed attempts per key and shuts the door after too many, for the rest of a quarter of an hour. Kept in the
 * database, so that n instances together give as many tries as one. Attempts that are compared at the same moment may
 * each still pass: a handful more guesses at a secret of 256 bits.
 */
@Injectable()
export class FailedAttemptStore {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  async failed(...keys: readonly string[]): Promise<void> {
    await this.query(
      `INSERT INTO failed_attempt AS f (region_id, key_hash, failures, until)
       SELECT acting_region(), hash, 1, now() + interval '${WINDOW_MINUTES} minutes' FROM unnest($1::text[]) AS hash ORDER BY hash
       ON CONFLICT (region_id, key_hash) DO UPDATE SET
         failures = CASE WHEN f.until > now() THEN f.failures + 1 ELSE 1 END,
         until = CASE WHEN f.until > now() THEN f.until ELSE excluded.until END`,
      [[...new Set(keys)].map(hashed)],
    );
  }

  async succeeded(key: string): Promise<void> {
    await this.query('DELETE FROM failed_attempt WHERE region_id = acting_region() AND key_hash = $1', [
      hashed(key),
    ]);
  }

  /** Seconds until the door opens again; 0 where it is open. */
  async shutFor(key: string, limit: number): Promise<number> {
    const [row] = await this.query<{ seconds: number }>(
      `SELECT ceil(extract(epoch FROM until - now()))::integer AS seconds FROM failed_attempt
       WHERE region_id = acting_region() AND key_hash = $1 AND failures >= $2 AND until > now()`,
      [hashed(key), limit],
    );
    return row?.seconds ?? 0;
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.database.transaction(engineActor(this.settings.region.id), (tx) => tx.query(sql, values));
  }
}

const hashed = (key: string): string => createHash('sha256').update(key).digest('hex');
