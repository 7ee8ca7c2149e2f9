import { Injectable } from '@nestjs/common';
import { type ActionState, isOverdue } from '../../../../libs/review/index.js';
import { Database, engineActor } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';

interface Due {
  readonly id: string;
  readonly state: ActionState;
  readonly dueOn: string;
}

/** Tells organisations of actions whose date has passed; the table does the telling when a reminder is noted. */
@Injectable()
export class CaseReminders {
  constructor(private readonly database: Database) {}

  /** Returns how many were told, each once. Safe to run twice, or by two processes at once. */
  remind(region: string, now = new Date()): Promise<number> {
    const today = todayOf(now);
    return this.database.transaction(engineActor(region), async (tx) => {
      const due = await tx.query<Due[]>(
        `SELECT a.id, a.state, a.due_on::text AS "dueOn" FROM case_action a
         WHERE a.region_id = acting_region() AND a.state = 'open' AND a.due_on < $1::date
           AND NOT EXISTS (SELECT FROM case_action_reminder r WHERE r.region_id = a.region_id AND r.action_id = a.id)
         ORDER BY a.id FOR NO KEY UPDATE OF a`,
        [today],
      );
      let told = 0;
      for (const action of due.filter((one) => isOverdue(one, today))) {
        const noted = await tx.query<unknown[]>(
          `INSERT INTO case_action_reminder (region_id, action_id, on_day) VALUES (acting_region(), $1, $2)
           ON CONFLICT DO NOTHING RETURNING action_id`,
          [action.id, today],
        );
        told += noted.length;
      }
      return told;
    });
  }
}
