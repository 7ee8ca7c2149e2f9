import { type QueryRunner } from 'typeorm';
import { type RoomMigration } from './room.js';
import { rowsOnlyFor, sql } from './sql.js';

const TABLE = sql`
  -- Each release as it was shown, for ever: what figure_release holds for the own organisations of readers is not in it.
  CREATE TABLE kept_release (
    region_id text NOT NULL REFERENCES region,
    kind text NOT NULL CHECK (kind IN ('waits', 'funnel', 'case-table', 'trend', 'time-to-intake', 'queues', 'transfers')),
    period date NOT NULL,
    taken_at timestamptz NOT NULL,
    shown jsonb NOT NULL,
    PRIMARY KEY (region_id, kind, period)
  );
  COMMENT ON COLUMN kept_release.shown IS 'behind the gate, as everybody was shown it';
  -- Nobody may change or take away what was published.
  GRANT SELECT, INSERT ON kept_release TO doorstroom_app;
`;

/** Earlier releases can be read again. */
export class KeptReleases1790100000012 implements RoomMigration {
  readonly room = 'insight';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(rowsOnlyFor('kept_release', `acting_role() = 'engine'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_release');
  }
}
