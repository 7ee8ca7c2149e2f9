import { type QueryRunner } from 'typeorm';
import { installRoom, removeRoom } from './repeatable.js';
import { type RoomMigration } from './room.js';
import { askedOnce, OWN_OR_ENGINE, PARTY_OR_ENGINE, recordEvents, rowLevelSecurity, sql } from './sql.js';

const ENGINE = `acting_role() = 'engine'`;

const RUNS = sql`
  CREATE TABLE matching_run (
    region_id text NOT NULL REFERENCES region,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    status text NOT NULL CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled')),
    requested_by text NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    -- The night a scheduled run is for: one each, however many instances ask for it.
    night date,
    -- Of a run of the night that is made up for: when it was due.
    due_at timestamptz CHECK (due_at IS NULL OR night IS NOT NULL),
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
    -- Who was proposed, behind the gate: shares by group and the threshold that they were told under.
    shares jsonb CHECK (jsonb_typeof(shares) = 'object'),
    -- What one more of a scarce thing is worth.
    prices jsonb CHECK (jsonb_typeof(prices) = 'object'),
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
  -- One that failed is told to the region, once: it is over then.
  CREATE TRIGGER event_on_failure AFTER UPDATE ON matching_run FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.status = 'failed')
    EXECUTE FUNCTION record_event('run', 'id', 'status', '{region_id}');
  GRANT SELECT, INSERT, UPDATE ON matching_run, matching_snapshot TO doorstroom_app;
  GRANT SELECT, INSERT ON unmatched TO doorstroom_app;
`;

const PROPOSALS = sql`
  CREATE TABLE proposal_transition (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));
  INSERT INTO proposal_transition (from_state, to_state) VALUES
    ('proposed', 'approved-by-sending'), ('proposed', 'approved-by-receiving'), ('proposed', 'refused'), ('proposed', 'withdrawn'), ('proposed', 'expired'),
    ('approved-by-sending', 'approved'), ('approved-by-sending', 'refused'), ('approved-by-sending', 'withdrawn'), ('approved-by-sending', 'expired'),
    ('approved-by-receiving', 'approved'), ('approved-by-receiving', 'refused'), ('approved-by-receiving', 'withdrawn'), ('approved-by-receiving', 'expired'),
    ('approved', 'concluded'), ('approved', 'withdrawn'), ('approved', 'expired');
  CREATE TABLE proposal (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    -- From a run, or from a person: at the case table, or in place of another proposal.
    origin text NOT NULL DEFAULT 'run' CHECK (origin IN ('run', 'hand')),
    run_id uuid,
    proposed_by text,
    case_id uuid,
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
    -- The last days that leave time for the steps that follow, by the policy it was made under.
    first_decision_by date,
    offer_by date CHECK (offer_by >= first_decision_by),
    created_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz,
    closed_reason text,
    -- The proposal for the same entry that was withdrawn for this one, by its run or by its hand. No key of it: the older one is let go of first.
    replaces uuid,
    PRIMARY KEY (region_id, id),
    CHECK (from_provider <> to_provider),
    CONSTRAINT proposal_origin CHECK (
      (origin = 'run') = (run_id IS NOT NULL) AND (origin = 'hand') = (proposed_by IS NOT NULL)
      AND (case_id IS NULL OR origin = 'hand') AND (origin = 'run' OR (case_id IS NULL) = (replaces IS NOT NULL))),
    FOREIGN KEY (region_id, run_id) REFERENCES matching_run (region_id, id),
    FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id),
    FOREIGN KEY (region_id, to_programme, to_provider) REFERENCES programme (region_id, id, provider_id)
  );
  CREATE UNIQUE INDEX proposal_one_live_per_entry ON proposal (region_id, entry_id)
    WHERE state IN ('proposed', 'approved-by-sending', 'approved-by-receiving', 'approved');
  CREATE UNIQUE INDEX proposal_one_per_case ON proposal (region_id, case_id) WHERE case_id IS NOT NULL;
  CREATE INDEX proposal_sending ON proposal (region_id, from_provider, state);
  CREATE INDEX proposal_receiving ON proposal (region_id, to_provider, state);
  -- What came instead of it, as its page asks.
  CREATE UNIQUE INDEX proposal_replaces ON proposal (region_id, replaces) WHERE replaces IS NOT NULL;
  CREATE INDEX proposal_run ON proposal (region_id, run_id);
  -- Who else counts on a place, as a proposal's page asks.
  CREATE INDEX proposal_open_by_week ON proposal (region_id, to_programme, week) WHERE state IN ('proposed', 'approved-by-sending', 'approved-by-receiving');
  -- A row for each of both organisations: the receiving one doesn't learn the client's insurer.
  CREATE TABLE proposal_reasons (
    region_id text NOT NULL,
    proposal_id uuid NOT NULL,
    provider_id text NOT NULL,
    reasons jsonb NOT NULL CHECK (jsonb_typeof(reasons) = 'object'),
    PRIMARY KEY (region_id, proposal_id, provider_id),
    FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id)
  );
  GRANT SELECT ON proposal_transition TO doorstroom_app;
  GRANT SELECT, INSERT ON proposal, proposal_reasons TO doorstroom_app;
  -- What was proposed stays what was proposed; its parties take its steps.
  GRANT UPDATE (state, version, closed_at, closed_reason) ON proposal TO doorstroom_app;
`;

const POLICIES = `
  ALTER TABLE proposal ENABLE ROW LEVEL SECURITY;
  CREATE POLICY proposal_read ON proposal FOR SELECT TO doorstroom_app
    USING (${askedOnce(`region_id = acting_region() AND (${PARTY_OR_ENGINE})`)});
  CREATE POLICY proposal_insert ON proposal FOR INSERT TO doorstroom_app WITH CHECK (region_id = acting_region() AND ${ENGINE});
  CREATE POLICY proposal_update ON proposal FOR UPDATE TO doorstroom_app USING (region_id = acting_region() AND (${PARTY_OR_ENGINE}))
    WITH CHECK (region_id = acting_region() AND (${PARTY_OR_ENGINE}));
  -- Nothing begins half-way: what the service inserts has been seen by nobody.
  CREATE POLICY proposal_begins_undecided ON proposal AS RESTRICTIVE FOR INSERT TO doorstroom_app WITH CHECK (state = 'proposed' AND version = 1);
`;

/** What the registry keeps for a proposal, now that there are proposals. */
const CLAIMS = sql`
  ALTER TABLE slot_hold ADD FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id);
  CREATE POLICY slot_hold_insert ON slot_hold FOR INSERT TO doorstroom_app
    WITH CHECK (region_id = acting_region() AND EXISTS (SELECT FROM proposal p WHERE p.region_id = slot_hold.region_id AND p.id = slot_hold.proposal_id));
  CREATE POLICY slot_hold_update ON slot_hold FOR UPDATE TO doorstroom_app
    USING (region_id = acting_region() AND EXISTS (SELECT FROM proposal p WHERE p.region_id = slot_hold.region_id AND p.id = slot_hold.proposal_id));
  CREATE POLICY follow_up_all ON follow_up TO doorstroom_app
    USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'))
    WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'
      OR EXISTS (SELECT FROM proposal p WHERE p.region_id = follow_up.region_id AND p.entry_id = follow_up.entry_id AND p.from_provider = follow_up.provider_id)));
`;

/** Runs, what they saw (the frozen snapshot), what they propose and why, and why the others got nothing. */
export class Matching1790100000005 implements RoomMigration {
  readonly room = 'matching';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RUNS);
    await runner.query(PROPOSALS);
    await runner.query(
      rowLevelSecurity(
        'matching_run',
        'true',
        `acting_role() IN ('engine', 'administrator', 'taskforce-analyst')`,
      ),
    );
    await runner.query(rowLevelSecurity('matching_snapshot', ENGINE, ENGINE));
    for (const table of ['unmatched', 'proposal_reasons'])
      await runner.query(rowLevelSecurity(table, OWN_OR_ENGINE, ENGINE));
    await runner.query(POLICIES);
    await runner.query(CLAIMS);
    await runner.query(
      recordEvents('proposal', {
        topic: 'proposal',
        subject: 'id',
        state: 'state',
        organisations: ['from_provider', 'to_provider'],
      }),
    );
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
    await runner.query(sql`
      DROP POLICY follow_up_all ON follow_up;
      DROP POLICY slot_hold_update ON slot_hold;
      DROP POLICY slot_hold_insert ON slot_hold;
      ALTER TABLE slot_hold DROP CONSTRAINT slot_hold_region_id_proposal_id_fkey;
      DROP TABLE proposal_reasons, proposal, proposal_transition, unmatched, matching_snapshot, matching_run;
    `);
  }
}
