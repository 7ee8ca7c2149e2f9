import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, engineActor } from '../../base/database/index.js';
import { givePositions, lastPosition } from './event.store.js';
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
  position(): Promise<number> {
    return this.database.transaction(engineActor(this.settings.region.id), lastPosition);
  }

  private async next(tx: EntityManager): Promise<number> {
    const given = await givePositions(tx, BATCH);
    if (given === null) return 0;
    for (const follower of this.followers) await follower(tx, given.after, given.until);
    return given.until - given.after;
  }
}
