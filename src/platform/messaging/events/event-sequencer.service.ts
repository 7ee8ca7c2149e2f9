import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, engineActor } from '../../base/database/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';

/** What else is to be there once events have a position, in the same transaction: all of it or none. */
export type Follower = (tx: EntityManager, after: number, until: number) => Promise<void>;

const BATCH = 1_000;

/**
 * Gives events their positions. Ids are drawn before the commit, so an event with a lower id may appear after one with
 * a higher id; a reader that remembers the highest id it saw would miss it. Positions are given to what is committed,
 * by one transaction at a time, so whoever remembers a position misses nothing.
 */
@Injectable()
export class EventSequencer {
  private readonly followers: Follower[] = [];

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /** Called while modules are built. */
  follow(follower: Follower): void {
    this.followers.push(follower);
  }

  /** After this every event that was committed before has a position, whichever process gave it. @returns how many this call gave. */
  async sequence(): Promise<number> {
    for (let given = 0; ;) {
      const batch = await this.database.transaction(engineActor(this.settings.region.id), (tx) =>
        this.next(tx),
      );
      given += batch;
      if (batch < BATCH) return given;
    }
  }

  /** The highest position there is. */
  async position(): Promise<number> {
    return this.database.transaction(engineActor(this.settings.region.id), async (tx) => {
      const [clock] = await tx.query<{ position: number }[]>(
        'SELECT position::float8 AS position FROM event_clock WHERE region_id = acting_region()',
      );
      return clock?.position ?? 0;
    });
  }

  private async next(tx: EntityManager): Promise<number> {
    const [{ waiting }] = await tx.query<[{ waiting: boolean }]>(
      'SELECT EXISTS (SELECT FROM event WHERE region_id = acting_region() AND position IS NULL) AS waiting',
    );
    if (!waiting) return 0;
    await tx.query('INSERT INTO event_clock (region_id) VALUES (acting_region()) ON CONFLICT DO NOTHING');
    // Whoever waits here goes on with a statement of its own, which sees what the one before has committed.
    const [{ position: after }] = await tx.query<[{ position: number }]>(
      'SELECT position::float8 AS position FROM event_clock WHERE region_id = acting_region() FOR UPDATE',
    );
    const [, given] = await tx.query<[unknown, number]>(
      `UPDATE event e SET position = $1::bigint + n.n
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM
         (SELECT id FROM event WHERE region_id = acting_region() AND position IS NULL ORDER BY id LIMIT ${BATCH}) f) n
       WHERE e.id = n.id`,
      [after],
    );
    if (given === 0) return 0;
    await tx.query('UPDATE event_clock SET position = $1 WHERE region_id = acting_region()', [after + given]);
    for (const follower of this.followers) await follower(tx, after, after + given);
    return given;
  }
}
