import { type QueryRunner } from 'typeorm';
import { type RoomMigration } from './room.js';
import { sql } from './sql.js';

const KINDS = ['waits', 'funnel', 'case-table', 'trend', 'time-to-intake', 'queues', 'transfers'];

const only = (kinds: readonly string[]): string =>
  ['figure_release', 'kept_release']
    .map(
      (table) => `
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_kind_check;
        ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check
          CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}));`,
    )
    .join('');

const COLUMN = sql`
  ALTER TABLE matching_run ADD COLUMN levers jsonb CHECK (jsonb_typeof(levers) = 'object');
  COMMENT ON COLUMN matching_run.levers IS 'behind the gate: what changes of the region would bring, and the threshold that they were told under';
`;

/** What would help most is worked out of a run, and published. */
export class Levers1790100000013 implements RoomMigration {
  readonly room = 'insight';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
    await runner.query(only([...KINDS, 'levers']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM figure_release WHERE kind = 'levers'`);
    await runner.query(`DELETE FROM kept_release WHERE kind = 'levers'`);
    await runner.query(only(KINDS));
    await runner.query('ALTER TABLE matching_run DROP COLUMN levers');
  }
}
