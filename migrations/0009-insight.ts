import { type QueryRunner } from 'typeorm';
import { installRoom, removeRoom } from './repeatable.js';
import { type RoomMigration } from './room.js';
import { rowsOnlyFor, sql } from './sql.js';

const TABLES = sql`
  CREATE TABLE figure_release (
    region_id text NOT NULL REFERENCES region,
    kind text NOT NULL CHECK (kind IN ('waits', 'funnel', 'case-table')),
    period date NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now(),
    sums jsonb NOT NULL,
    PRIMARY KEY (region_id, kind)
  );
  GRANT SELECT, INSERT, UPDATE ON figure_release TO doorstroom_app;
`;

/**
 * What insight may read: the views of migrations/views/insight, owned by the migrating role, so that a taskforce analyst,
 * who may see no entry, can see sums over them. They hold counts and sums only; what leaves the service passes the
 * gate of libs/disclosure. And the sums as they were published last, which figures are made of until the next
 * publication; nobody but the engine reads them.
 */
export class Insight1790100000009 implements RoomMigration {
  readonly room = 'insight';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES + rowsOnlyFor('figure_release', `acting_role() = 'engine'`));
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
    await runner.query('DROP TABLE figure_release');
  }
}
