import { type QueryRunner } from 'typeorm';
import { installFirst, installRoom, removeRoom } from '../repeatable.js';
import { type RoomMigration } from '../room.js';
import { sql } from '../sql.js';
import { CASE_TABLE, CASE_TABLE_POLICIES } from './case-table.js';
import { DECISIONS } from './decisions.js';
import { PENDING } from './pending.js';
import { PEOPLE } from './people.js';
import { WORKLIST } from './worklist.js';

/** Decisions by four eyes, the worklist and who works on it, and the regional case table. */
export class Review1790100000006 implements RoomMigration {
  readonly room = 'review';

  async up(runner: QueryRunner): Promise<void> {
    for (const tables of [DECISIONS, WORKLIST, PEOPLE, CASE_TABLE, PENDING]) await runner.query(tables);
    await installFirst(runner, this.room, ['owns_action_in_case', 'submitted_case']);
    await runner.query(CASE_TABLE_POLICIES);
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
    await runner.query(sql`
      ALTER TABLE proposal DROP CONSTRAINT proposal_case_fkey;
      DROP TABLE pending_decision, case_action_reminder, case_action, case_decision, table_case, case_transition, case_attendance, case_meeting,
        assignment, absence, colleague, saved_view, worklist_line, proposal_seen, decision, qualified_profession;
    `);
  }
}
