import { type QueryRunner } from 'typeorm';
import { type RoomMigration } from './room.js';

const KINDS = ['waits', 'funnel', 'case-table', 'trend', 'time-to-intake', 'queues'];

const only = (kinds: readonly string[]): string => `
  ALTER TABLE figure_release DROP CONSTRAINT figure_release_kind_check;
  ALTER TABLE figure_release ADD CONSTRAINT figure_release_kind_check
    CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}));
`;

/** What transfers did month by month is published as well. */
export class ReleasedTransfers1790100000011 implements RoomMigration {
  readonly room = 'insight';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(only([...KINDS, 'transfers']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM figure_release WHERE kind = 'transfers'`);
    await runner.query(only(KINDS));
  }
}
