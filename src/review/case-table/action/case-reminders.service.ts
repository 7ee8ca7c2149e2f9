import { Injectable } from '@nestjs/common';
import { isOverdue } from '../../../../libs/review/index.js';
import { Database, engineActor } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { insertReminder, lockOverdue } from './case-action.store.js';

/** Reminds organisations of actions whose date has passed; a trigger notifies them when a reminder is noted. */
@Injectable()
export class CaseReminders {
  constructor(private readonly database: Database) {}

  /** Returns how many were reminded, each once. Safe to run twice, or by two processes at once. */
  remind(region: string, now = new Date()): Promise<number> {
    const today = todayOf(now);
    return this.database.transaction(engineActor(region), async (tx) => {
      let reminded = 0;
      for (const action of (await lockOverdue(tx, today)).filter((one) => isOverdue(one, today)))
        reminded += (await insertReminder(tx, action.id, today)) ? 1 : 0;
      return reminded;
    });
  }
}
