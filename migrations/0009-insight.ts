import { type QueryRunner } from 'typeorm';
import { installRoom, removeRoom } from './repeatable.js';
import { type RoomMigration } from './room.js';
import { rowsOnlyFor, sql } from './sql.js';

const TABLES = sql`
  CREATE TABLE figure_release (
    region_id text NOT NULL REFERENCES region,
    kind text NOT NULL CHECK (kind IN ('waits', 'funnel', 'case-table', 'trend', 'time-to-intake')),
    period date NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now(),
    sums jsonb NOT NULL,
    PRIMARY KEY (region_id, kind)
  );
  GRANT SELECT, INSERT, UPDATE ON figure_release TO doorstroom_app;
  -- What was learned on a day of who came, had an intake and went, on that day or before it: whole numbers, negative where
  -- something else had been known. What is known of a day is the sum over the days of knowing.
  CREATE TABLE daily_fact (
    region_id text NOT NULL REFERENCES region,
    known_on date NOT NULL,
    day date NOT NULL,
    provider_id text NOT NULL,
    diagnosis text NOT NULL,
    area text NOT NULL,
    age_from smallint NOT NULL,
    age_to smallint NOT NULL,
    severity smallint NOT NULL,
    population text NOT NULL CHECK (population IN ('adults', 'youth', 'forensic', 'wlz', 'unknown')),
    registered_on date NOT NULL,
    came integer NOT NULL,
    intake integer NOT NULL,
    went integer NOT NULL,
    moved integer NOT NULL,
    started integer NOT NULL,
    moved_after integer NOT NULL,
    cleaned integer NOT NULL,
    cleaned_after integer NOT NULL,
    PRIMARY KEY (region_id, known_on, day, provider_id, diagnosis, area, age_from, age_to, severity, population, registered_on)
  );
  COMMENT ON COLUMN daily_fact.went IS 'off the list without an intake, and not by a transfer or by list cleaning';
  COMMENT ON COLUMN daily_fact.moved IS 'off the list by a transfer, before an intake here';
  COMMENT ON COLUMN daily_fact.started IS 'off the list after the intake, and not by a transfer';
  COMMENT ON COLUMN daily_fact.cleaned IS 'off the list without an intake, found not to wait any more: in none of the others';
  COMMENT ON COLUMN daily_fact.cleaned_after IS 'the same after the intake';
  -- Up to which day of knowing there are facts, one row a day, so that a day without any is known from one not yet counted.
  CREATE TABLE fact_day (
    region_id text NOT NULL REFERENCES region,
    known_on date NOT NULL,
    filled_at timestamptz NOT NULL DEFAULT now(),
    opening boolean NOT NULL DEFAULT false,
    PRIMARY KEY (region_id, known_on)
  );
  COMMENT ON COLUMN fact_day.opening IS 'what was known by this day is summed up in it';
  CREATE UNIQUE INDEX fact_day_opening ON fact_day (region_id) WHERE opening;
  GRANT SELECT, INSERT, DELETE ON daily_fact TO doorstroom_app;
  GRANT SELECT, INSERT, DELETE ON fact_day TO doorstroom_app;
`;

/**
 * What insight may read: the views of migrations/views/insight, owned by the migrating role, so that a taskforce analyst,
 * who may see no entry, can see sums over them. They hold counts and sums only; what leaves the service passes the
 * gate of libs/disclosure. And the sums as they were published last, which figures are made of until the next
 * publication, and what each day taught of the waiting lists, which keeps their past when the registry lets it go; nobody
 * but the engine reads these.
 */
export class Insight1790100000009 implements RoomMigration {
  readonly room = 'insight';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['figure_release', 'daily_fact', 'fact_day'])
      await runner.query(rowsOnlyFor(table, `acting_role() = 'engine'`));
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
    await runner.query('DROP TABLE fact_day, daily_fact, figure_release');
  }
}
