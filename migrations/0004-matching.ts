import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { rowLevelSecurity, sql } from './sql.js';

const PARTY = `from_provider = acting_organisation() OR to_provider = acting_organisation() OR acting_role() = 'engine'`;
const OWN_OR_ENGINE = `provider_id = acting_organisation() OR acting_role() = 'engine'`;

/** Runs, what they saw (the frozen snapshot), what they propose, and why the others got nothing. */
export class Matching1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      CREATE TABLE matching_run (
        region_id text NOT NULL REFERENCES region,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        status text NOT NULL CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled')),
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT now(),
        -- The night a scheduled run is for: one each, however many instances ask for it.
        night date,
        started_at timestamptz,
        finished_at timestamptz,
        policy_version integer,
        first_week text,
        problem_sha256 text,
        solution_status text CHECK (solution_status IN ('optimal', 'feasible', 'infeasible')),
        value bigint,
        bound bigint,
        gap double precision,
        levels jsonb,
        counts jsonb,
        baselines jsonb,
        work jsonb,
        -- While it runs: how far it is, and whether somebody asked it to stop. No client is in either.
        progress jsonb,
        cancel_requested_at timestamptz,
        failure_code text,
        PRIMARY KEY (region_id, id),
        CONSTRAINT matching_run_one_a_night UNIQUE (region_id, night),
        -- What is shown has been verified; nothing solved carries a value above its bound.
        CHECK (status <> 'completed' OR (problem_sha256 IS NOT NULL AND solution_status IS NOT NULL)),
        CHECK (value <= bound),
        CHECK (solution_status IS DISTINCT FROM 'optimal' OR value = bound)
      );
      CREATE UNIQUE INDEX matching_run_one_at_a_time ON matching_run (region_id) WHERE status IN ('queued', 'running');
      CREATE TABLE matching_snapshot (
        region_id text NOT NULL,
        run_id uuid NOT NULL,
        problem_gzip bytea NOT NULL,
        solution_gzip bytea,
        PRIMARY KEY (region_id, run_id),
        FOREIGN KEY (region_id, run_id) REFERENCES matching_run (region_id, id)
      );
      CREATE TABLE proposal_transition (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));
      INSERT INTO proposal_transition VALUES
        ('proposed', 'approved-by-sending'), ('proposed', 'approved-by-receiving'), ('proposed', 'refused'), ('proposed', 'withdrawn'), ('proposed', 'expired'),
        ('approved-by-sending', 'approved'), ('approved-by-sending', 'refused'), ('approved-by-sending', 'withdrawn'), ('approved-by-sending', 'expired'),
        ('approved-by-receiving', 'approved'), ('approved-by-receiving', 'refused'), ('approved-by-receiving', 'withdrawn'), ('approved-by-receiving', 'expired'),
        ('approved', 'concluded'), ('approved', 'withdrawn'), ('approved', 'expired');
      CREATE TABLE proposal (
        region_id text NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        run_id uuid NOT NULL,
        entry_id text NOT NULL,
        from_provider text NOT NULL,
        from_programme text,
        to_provider text NOT NULL,
        to_programme text NOT NULL,
        week text NOT NULL,
        state text NOT NULL DEFAULT 'proposed' CHECK (state IN
          ('proposed', 'approved-by-sending', 'approved-by-receiving', 'approved', 'concluded', 'refused', 'withdrawn', 'expired')),
        version integer NOT NULL DEFAULT 1,
        -- What the other organisation may see of the client: the written list in libs/review, frozen when proposed.
        need jsonb NOT NULL,
        gain jsonb NOT NULL,
        weeks_sooner integer NOT NULL,
        breach_avoided integer NOT NULL,
        waited integer NOT NULL,
        severity smallint NOT NULL,
        value bigint NOT NULL,
        expires_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        closed_reason text,
        PRIMARY KEY (region_id, id),
        CHECK (from_provider <> to_provider),
        FOREIGN KEY (region_id, run_id) REFERENCES matching_run (region_id, id),
        FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id),
        FOREIGN KEY (region_id, to_programme, to_provider) REFERENCES programme (region_id, id, provider_id)
      );
      CREATE UNIQUE INDEX proposal_one_live_per_entry ON proposal (region_id, entry_id)
        WHERE state IN ('proposed', 'approved-by-sending', 'approved-by-receiving', 'approved');
      CREATE INDEX proposal_sending ON proposal (region_id, from_provider, state);
      CREATE INDEX proposal_receiving ON proposal (region_id, to_provider, state);
      CREATE INDEX proposal_run ON proposal (region_id, run_id);
      CREATE TABLE unmatched (
        region_id text NOT NULL,
        run_id uuid NOT NULL,
        entry_id text NOT NULL,
        provider_id text NOT NULL,
        reason text NOT NULL,
        binding text,
        nearest jsonb,
        PRIMARY KEY (region_id, run_id, entry_id),
        FOREIGN KEY (region_id, run_id) REFERENCES matching_run (region_id, id)
      );
      CREATE INDEX unmatched_provider ON unmatched (region_id, run_id, provider_id);

      CREATE FUNCTION guard_proposal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NEW.entry_id <> OLD.entry_id OR NEW.from_provider <> OLD.from_provider OR NEW.to_provider <> OLD.to_provider
             OR NEW.to_programme <> OLD.to_programme OR NEW.week <> OLD.week OR NEW.run_id <> OLD.run_id THEN
            RAISE EXCEPTION 'a proposal keeps its entry, parties, programme and week' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_identity';
          END IF;
          IF NEW.state <> OLD.state THEN
            IF NOT EXISTS (SELECT FROM proposal_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
              RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_transition';
            END IF;
            IF NEW.version <> OLD.version + 1 THEN
              RAISE EXCEPTION 'a new state takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_version';
            END IF;
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER proposal_guard BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION guard_proposal();

      GRANT SELECT, INSERT, UPDATE ON matching_run TO doorstroom_app;
      GRANT SELECT, INSERT, UPDATE ON matching_snapshot TO doorstroom_app;
      GRANT SELECT ON proposal_transition TO doorstroom_app;
      GRANT SELECT, INSERT, UPDATE ON proposal TO doorstroom_app;
      GRANT SELECT, INSERT ON unmatched TO doorstroom_app;
    `);
    await runner.query(
      rowLevelSecurity(
        'matching_run',
        'true',
        `acting_role() IN ('engine', 'administrator', 'taskforce-analyst')`,
      ),
    );
    await runner.query(
      rowLevelSecurity('matching_snapshot', `acting_role() = 'engine'`, `acting_role() = 'engine'`),
    );
    await runner.query(rowLevelSecurity('unmatched', OWN_OR_ENGINE, `acting_role() = 'engine'`));
    await runner.query(sql`ALTER TABLE proposal ENABLE ROW LEVEL SECURITY;`);
    await runner.query(`
      CREATE POLICY proposal_read ON proposal FOR SELECT TO doorstroom_app USING (region_id = acting_region() AND (${PARTY}));
      CREATE POLICY proposal_insert ON proposal FOR INSERT TO doorstroom_app WITH CHECK (region_id = acting_region() AND acting_role() = 'engine');
      CREATE POLICY proposal_update ON proposal FOR UPDATE TO doorstroom_app USING (region_id = acting_region() AND (${PARTY}))
        WITH CHECK (region_id = acting_region() AND (${PARTY}));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      DROP TABLE unmatched, proposal, proposal_transition, matching_snapshot, matching_run;
      DROP FUNCTION guard_proposal();
    `);
  }
}
