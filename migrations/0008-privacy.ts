import { type QueryRunner } from 'typeorm';
import { installRoom, removeRoom } from './repeatable.js';
import { type RoomMigration } from './room.js';
import { appendOnly, rowLevelSecurity, sql } from './sql.js';

const TABLES = sql`
  CREATE TABLE retention_policy (
    region_id text NOT NULL REFERENCES region,
    version integer NOT NULL CHECK (version > 0),
    document jsonb NOT NULL,
    sha256 text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL,
    PRIMARY KEY (region_id, version)
  );
  -- A client who asked to be forgotten: the pseudonym stays, so that the next list does not bring everything back.
  CREATE TABLE entry_erasure (
    region_id text NOT NULL REFERENCES region,
    entry_id text NOT NULL,
    provider_id text NOT NULL,
    erased_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, entry_id)
  );
  GRANT SELECT, INSERT ON retention_policy TO doorstroom_app;
  GRANT SELECT ON entry_erasure TO doorstroom_app;
`;

/** The two ways in which data goes: its period is over, or its client asked (retire and erase_entry). */
export class Privacy1790100000008 implements RoomMigration {
  readonly room = 'privacy';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(
      rowLevelSecurity('retention_policy', 'true', `acting_role() IN ('engine', 'administrator')`),
    );
    await runner.query(
      rowLevelSecurity(
        'entry_erasure',
        `provider_id = acting_organisation() OR acting_role() IN ('engine', 'privacy-officer')`,
        null,
      ),
    );
    await runner.query(appendOnly('retention_policy') + appendOnly('entry_erasure'));
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
    await runner.query('DROP TABLE entry_erasure, retention_policy');
  }
}
