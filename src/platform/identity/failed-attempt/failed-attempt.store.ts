import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { type Ask, Database, engineActor, namesOf, table } from '../../base/database/index.js';
import { derivedKeys } from '../../base/secrets/index.js';
import { FailedAttempt } from './failed-attempt.entity.js';

const WINDOW_MINUTES = 15;
const f = table(FailedAttempt, 'f');
const bare = table(FailedAttempt);

/**
 * Counts failed attempts per key and locks a key out after too many, for the rest of a quarter of an hour. Kept in the
 * database, so that n instances together give as many tries as one. Attempts that are compared at the same moment may
 * each still pass: a handful more guesses at a secret of 256 bits.
 */
@Injectable()
export class FailedAttemptStore {
  /** A name that was typed, or an address: either could be guessed from a hash without a key. New with SESSION_KEYS, and with it a count. */
  private readonly key: Buffer;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
  ) {
    this.key = derivedKeys(settings, 'failed attempts')[0]!;
  }

  async failed(...keys: readonly string[]): Promise<void> {
    await this.query(
      `INSERT INTO ${bare} AS f (${namesOf(FailedAttempt, 'regionId', 'keyHash', 'failures', 'until')})
       SELECT acting_region(), hash, 1, now() + interval '${WINDOW_MINUTES} minutes' FROM unnest($1::text[]) AS hash ORDER BY hash
       ON CONFLICT (${namesOf(FailedAttempt, 'regionId', 'keyHash')}) DO UPDATE SET
         ${bare.failures} = CASE WHEN ${f.until} > now() THEN ${f.failures} + 1 ELSE 1 END,
         ${bare.until} = CASE WHEN ${f.until} > now() THEN ${f.until} ELSE excluded.${bare.until} END`,
      [[...new Set(keys)].map((key) => this.hashed(key))],
    );
  }

  async succeeded(key: string): Promise<void> {
    const regionId = this.settings.region.id;
    await this.database.transaction(engineActor(regionId, 'write'), (tx) =>
      tx.delete(FailedAttempt, { regionId, keyHash: this.hashed(key) }),
    );
  }

  /** Seconds that a key stays locked out; 0 where it is not. */
  async lockedFor(key: string, limit: number): Promise<number> {
    const [row] = await this.query<{ seconds: number }>(
      `SELECT ceil(extract(epoch FROM ${f.until} - now()))::integer AS seconds FROM ${f}
       WHERE ${f.regionId} = acting_region() AND ${f.keyHash} = $1 AND ${f.failures} >= $2 AND ${f.until} > now()`,
      [this.hashed(key), limit],
    );
    return row?.seconds ?? 0;
  }

  private hashed(key: string): string {
    return createHmac('sha256', this.key).update(key).digest('hex');
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.database.transaction(engineActor(this.settings.region.id, 'write'), (tx) =>
      tx.query(sql, values),
    );
  }
}

/** For retention. @returns how many were over more than a day ago, and are gone. */
export async function removeOldAttempts(ask: Ask): Promise<number> {
  const [gone] = await ask<{ rows: number }>(
    `WITH gone AS (DELETE FROM ${f} WHERE ${f.regionId} = acting_region() AND ${f.until} < now() - interval '1 day' RETURNING 1)
     SELECT count(*)::integer AS rows FROM gone`,
    [],
  );
  return gone?.rows ?? 0;
}
