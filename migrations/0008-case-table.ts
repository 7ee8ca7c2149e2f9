import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

const CHAIR_OR_ENGINE = `acting_role() IN ('case-table-chair', 'engine')`;
/** People of a provider who work on cases. */
const STAFF = `acting_organisation() IS NOT NULL AND acting_role() IN ('clinician', 'data-steward')`;

/**
 * The regional case table (regiotafel): cases, meetings, coded decisions, actions with an owner; and proposals that a
 * person made there. The rules of libs/review/case-table once more, where no code path can walk around them.
 */
export class CaseTable1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      CREATE TABLE case_meeting (
        region_id text NOT NULL REFERENCES region,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        held_on date NOT NULL,
        state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'cancelled')),
        version integer NOT NULL DEFAULT 1,
        planned_by text NOT NULL,
        planned_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz CHECK ((closed_at IS NULL) = (state = 'planned')),
        PRIMARY KEY (region_id, id)
      );
      CREATE UNIQUE INDEX case_meeting_one_a_day ON case_meeting (region_id, held_on) WHERE state <> 'cancelled';

      CREATE TABLE case_transition (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));
      INSERT INTO case_transition VALUES
        ('submitted', 'on-agenda'), ('submitted', 'closed'), ('on-agenda', 'submitted'), ('on-agenda', 'decided'), ('on-agenda', 'closed'), ('decided', 'closed');
      CREATE TABLE table_case (
        region_id text NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        entry_id text NOT NULL,
        provider_id text NOT NULL,
        reason text NOT NULL CHECK (reason IN ('refused', 'long-unmatched', 'by-hand', 'review-due', 'proposal-ended')),
        state text NOT NULL DEFAULT 'submitted' CHECK (state IN ('submitted', 'on-agenda', 'decided', 'closed')),
        version integer NOT NULL DEFAULT 1,
        submitted_by text NOT NULL,
        submitted_at timestamptz NOT NULL DEFAULT now(),
        meeting_id uuid,
        closed_at timestamptz CHECK ((closed_at IS NULL) = (state <> 'closed')),
        outcome text CHECK ((outcome IS NULL) = (state <> 'closed')),
        CHECK (outcome IN ('placed', 'actions-done', 'discuss-again', 'proposed-since', 'entry-left', 'taken-back')),
        CHECK (state <> 'submitted' OR meeting_id IS NULL),
        CHECK (state NOT IN ('on-agenda', 'decided') OR meeting_id IS NOT NULL),
        PRIMARY KEY (region_id, id),
        FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id),
        FOREIGN KEY (region_id, meeting_id) REFERENCES case_meeting (region_id, id)
      );
      COMMENT ON COLUMN table_case.provider_id IS 'the entry''s own provider, for row-level security';
      CREATE UNIQUE INDEX table_case_one_open_per_entry ON table_case (region_id, entry_id) WHERE state <> 'closed';
      CREATE INDEX table_case_state ON table_case (region_id, state, submitted_at);
      CREATE INDEX table_case_provider ON table_case (region_id, provider_id, state);
      CREATE INDEX table_case_meeting ON table_case (region_id, meeting_id);
      CREATE INDEX table_case_entry ON table_case (region_id, entry_id, closed_at);

      -- A proposal comes from a run, or from a person at the table; never from neither.
      ALTER TABLE proposal ALTER COLUMN run_id DROP NOT NULL;
      ALTER TABLE proposal
        ADD COLUMN origin text NOT NULL DEFAULT 'run' CHECK (origin IN ('run', 'hand')),
        ADD COLUMN proposed_by text,
        ADD COLUMN case_id uuid,
        ADD CONSTRAINT proposal_origin CHECK (
          (origin = 'run') = (run_id IS NOT NULL) AND (origin = 'hand') = (proposed_by IS NOT NULL) AND (origin = 'hand') = (case_id IS NOT NULL)),
        ADD CONSTRAINT proposal_case_fkey FOREIGN KEY (region_id, case_id) REFERENCES table_case (region_id, id);
      CREATE UNIQUE INDEX proposal_one_per_case ON proposal (region_id, case_id) WHERE case_id IS NOT NULL;

      CREATE TABLE case_decision (
        region_id text NOT NULL,
        case_id uuid NOT NULL,
        decision text NOT NULL CHECK (decision IN
          ('propose-programme', 'refer-other-circuit', 'bridging-care', 'rescore-demand', 'keep-waiting', 'back-to-sender')),
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now(),
        proposal_id uuid CHECK ((proposal_id IS NOT NULL) = (decision = 'propose-programme')),
        review_on date CHECK ((review_on IS NOT NULL) = (decision = 'keep-waiting')),
        -- One decision a case: of two chairs who decide at once one wins.
        PRIMARY KEY (region_id, case_id),
        FOREIGN KEY (region_id, case_id) REFERENCES table_case (region_id, id),
        FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id)
      );
      CREATE TABLE case_action (
        region_id text NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        code text NOT NULL CHECK (code IN
          ('arrange-referral', 'arrange-bridging-care', 'rescore-and-push', 'complete-data', 'ask-client', 'offer-slot', 'ask-insurer')),
        owner_id text NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        done_by text CHECK ((done_by IS NOT NULL) = (state = 'done')),
        ended_at timestamptz CHECK ((ended_at IS NULL) = (state = 'open')),
        PRIMARY KEY (region_id, id),
        FOREIGN KEY (region_id, case_id) REFERENCES table_case (region_id, id),
        FOREIGN KEY (region_id, owner_id) REFERENCES provider (region_id, id)
      );
      CREATE INDEX case_action_case ON case_action (region_id, case_id);
      CREATE INDEX case_action_owner ON case_action (region_id, owner_id, state, due_on);

      CREATE FUNCTION guard_case_submission() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM waiting_list_entry e WHERE e.region_id = NEW.region_id AND e.id = NEW.entry_id
                         AND e.provider_id = NEW.provider_id AND e.state = 'waiting') THEN
            RAISE EXCEPTION 'a case is about somebody who waits there' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_of_waiting_entry';
          END IF;
          IF NEW.state <> 'submitted' OR NEW.version <> 1 THEN
            RAISE EXCEPTION 'a case begins as submitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_begins_submitted';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER case_submission_guard BEFORE INSERT ON table_case FOR EACH ROW EXECUTE FUNCTION guard_case_submission();

      CREATE FUNCTION guard_case_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF (NEW.region_id, NEW.id, NEW.entry_id, NEW.provider_id, NEW.reason, NEW.submitted_by, NEW.submitted_at)
             IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.entry_id, OLD.provider_id, OLD.reason, OLD.submitted_by, OLD.submitted_at) THEN
            RAISE EXCEPTION 'a case keeps its entry and its reason' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_identity';
          END IF;
          IF NEW.version <> OLD.version + 1 THEN
            RAISE EXCEPTION 'a change takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_version';
          END IF;
          IF NOT EXISTS (SELECT FROM case_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
            RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_transition';
          END IF;
          IF NEW.state = 'decided' AND NOT EXISTS (SELECT FROM case_decision d WHERE d.region_id = NEW.region_id AND d.case_id = NEW.id) THEN
            RAISE EXCEPTION 'a decided case has its decision' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_decided';
          END IF;
          IF NEW.state = 'on-agenda' AND NOT EXISTS (SELECT FROM case_meeting m WHERE m.region_id = NEW.region_id AND m.id = NEW.meeting_id AND m.state = 'planned') THEN
            RAISE EXCEPTION 'an agenda is of a meeting to come' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_planned_meeting';
          END IF;
          IF OLD.state IN ('on-agenda', 'decided') AND NEW.state <> 'submitted' AND NEW.meeting_id IS DISTINCT FROM OLD.meeting_id THEN
            RAISE EXCEPTION 'a case keeps the meeting it was decided at' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_meeting_kept';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER case_step_guard BEFORE UPDATE ON table_case FOR EACH ROW EXECUTE FUNCTION guard_case_step();

      CREATE FUNCTION guard_meeting_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF OLD.state <> 'planned' OR NEW.version <> OLD.version + 1 OR (NEW.region_id, NEW.id, NEW.held_on) IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.held_on) THEN
            RAISE EXCEPTION 'a meeting ends once' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_meeting_step';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER meeting_step_guard BEFORE UPDATE ON case_meeting FOR EACH ROW EXECUTE FUNCTION guard_meeting_step();
      -- At the end of the transaction no case stays on the agenda of a meeting that is over: nobody would discuss it.
      CREATE FUNCTION guard_agenda() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF EXISTS (SELECT FROM table_case c JOIN case_meeting m ON m.region_id = c.region_id AND m.id = c.meeting_id
                     WHERE m.region_id = NEW.region_id AND m.id = NEW.id AND m.state <> 'planned' AND c.state = 'on-agenda') THEN
            RAISE EXCEPTION 'a meeting that is over leaves no case behind' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_meeting_leaves_no_case';
          END IF;
          RETURN NULL;
        END $$;
      CREATE CONSTRAINT TRIGGER meeting_agenda_guard AFTER UPDATE ON case_meeting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_agenda();

      CREATE FUNCTION guard_case_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE c table_case%ROWTYPE;
        BEGIN
          SELECT * INTO c FROM table_case WHERE region_id = NEW.region_id AND id = NEW.case_id FOR NO KEY UPDATE;
          IF c.state IS DISTINCT FROM 'on-agenda' THEN
            RAISE EXCEPTION 'a decision is taken on a case of an agenda' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_decision_on_agenda';
          END IF;
          IF NEW.proposal_id IS NOT NULL AND NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
               AND p.case_id = NEW.case_id AND p.proposed_by = NEW.decided_by) THEN
            RAISE EXCEPTION 'the proposal of a decision is of the same case and hand' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_decision_own_proposal';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER case_decision_guard BEFORE INSERT ON case_decision FOR EACH ROW EXECUTE FUNCTION guard_case_decision();

      CREATE FUNCTION guard_action_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF (NEW.region_id, NEW.id, NEW.case_id, NEW.code, NEW.owner_id, NEW.due_on, NEW.created_by, NEW.created_at)
             IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.case_id, OLD.code, OLD.owner_id, OLD.due_on, OLD.created_by, OLD.created_at)
             OR OLD.state <> 'open' OR NEW.state = 'open' OR NEW.version <> OLD.version + 1 THEN
            RAISE EXCEPTION 'an action ends once' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_action_step';
          END IF;
          IF NEW.state = 'done' AND (NEW.done_by IS DISTINCT FROM acting_user() OR OLD.owner_id IS DISTINCT FROM acting_organisation()) THEN
            RAISE EXCEPTION 'an action is done by its owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_action_own_hand';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER action_step_guard BEFORE UPDATE ON case_action FOR EACH ROW EXECUTE FUNCTION guard_action_step();

      CREATE FUNCTION guard_origin() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF TG_OP = 'UPDATE' THEN
            IF (NEW.origin, NEW.proposed_by, NEW.case_id, NEW.run_id) IS DISTINCT FROM (OLD.origin, OLD.proposed_by, OLD.case_id, OLD.run_id) THEN
              RAISE EXCEPTION 'a proposal keeps its origin' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_keeps_origin';
            END IF;
            RETURN NEW;
          END IF;
          IF NEW.origin = 'hand' THEN
            IF NEW.proposed_by IS DISTINCT FROM acting_user() THEN
              RAISE EXCEPTION 'a proposal by hand bears the name of that hand' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_own_hand';
            END IF;
            IF NOT EXISTS (SELECT FROM table_case c WHERE c.region_id = NEW.region_id AND c.id = NEW.case_id
                           AND c.entry_id = NEW.entry_id AND c.provider_id = NEW.from_provider AND c.state = 'on-agenda') THEN
              RAISE EXCEPTION 'a proposal by hand comes from a case on an agenda' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_from_case';
            END IF;
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER proposal_origin_guard BEFORE INSERT OR UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION guard_origin();
      CREATE FUNCTION guard_own_proposal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id AND p.proposed_by = NEW.decided_by) THEN
            RAISE EXCEPTION 'nobody decides on what they proposed' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_not_own_proposal';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER decision_own_proposal_guard BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION guard_own_proposal();

      -- Seen by others than the owner of a row: definer's rights, so that two policies do not ask each other in circles.
      CREATE FUNCTION acts_in_case(region text, given uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM case_action a WHERE a.region_id = region AND a.case_id = given AND a.owner_id = acting_organisation()) $$;
      CREATE FUNCTION brought_case(region text, given uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM table_case c WHERE c.region_id = region AND c.id = given AND c.provider_id = acting_organisation()) $$;

      GRANT SELECT ON case_transition TO doorstroom_app;
      GRANT SELECT, INSERT, UPDATE ON case_meeting, table_case, case_action TO doorstroom_app;
      GRANT SELECT, INSERT ON case_decision TO doorstroom_app;

      -- Sums for insight; who and when stay behind.
      CREATE VIEW insight_case WITH (security_barrier) AS
        SELECT c.region_id, c.reason, c.state, d.decision, c.outcome,
          CASE WHEN d.decided_at IS NOT NULL THEN (d.decided_at::date - c.submitted_at::date) END AS days_to_decision,
          count(*)::integer AS cases
        FROM table_case c LEFT JOIN case_decision d ON d.region_id = c.region_id AND d.case_id = c.id
        WHERE c.region_id = acting_region() GROUP BY 1, 2, 3, 4, 5, 6;
      CREATE VIEW insight_case_action WITH (security_barrier) AS
        SELECT a.region_id, a.code, a.state,
          a.due_on < coalesce((a.ended_at AT TIME ZONE 'Europe/Amsterdam')::date, (now() AT TIME ZONE 'Europe/Amsterdam')::date) AS late,
          count(*)::integer AS actions
        FROM case_action a WHERE a.region_id = acting_region() GROUP BY 1, 2, 3, 4;
      REVOKE ALL ON insight_case, insight_case_action FROM PUBLIC;
      GRANT SELECT ON insight_case, insight_case_action TO doorstroom_app;
    `);
    await runner.query(`
      ALTER TABLE case_meeting ENABLE ROW LEVEL SECURITY;
      CREATE POLICY case_meeting_read ON case_meeting FOR SELECT TO doorstroom_app USING (region_id = acting_region());
      CREATE POLICY case_meeting_insert ON case_meeting FOR INSERT TO doorstroom_app
        WITH CHECK (region_id = acting_region() AND ${CHAIR_OR_ENGINE} AND planned_by = acting_user() AND state = 'planned' AND version = 1);
      CREATE POLICY case_meeting_update ON case_meeting FOR UPDATE TO doorstroom_app USING (region_id = acting_region() AND ${CHAIR_OR_ENGINE});

      ALTER TABLE table_case ENABLE ROW LEVEL SECURITY;
      -- The own organisation always; the chair and the engine all; clinicians what is on an agenda, where they sit at the table; who has to act what it is about.
      CREATE POLICY table_case_read ON table_case FOR SELECT TO doorstroom_app USING (region_id = acting_region() AND (
        ${CHAIR_OR_ENGINE} OR (${STAFF} AND provider_id = acting_organisation())
        OR (acting_role() = 'clinician' AND acting_organisation() IS NOT NULL AND state = 'on-agenda')
        OR (${STAFF} AND acts_in_case(region_id, id))));
      CREATE POLICY table_case_insert ON table_case FOR INSERT TO doorstroom_app WITH CHECK (region_id = acting_region()
        AND submitted_by = acting_user() AND (acting_role() = 'engine' OR (${STAFF} AND provider_id = acting_organisation() AND reason = 'by-hand')));
      CREATE POLICY table_case_update ON table_case FOR UPDATE TO doorstroom_app USING (region_id = acting_region()
        AND (${CHAIR_OR_ENGINE} OR (${STAFF} AND provider_id = acting_organisation())));
      -- What the own organisation may do to its case is take it back.
      CREATE POLICY table_case_taken_back ON table_case AS RESTRICTIVE FOR UPDATE TO doorstroom_app USING (true)
        WITH CHECK (${CHAIR_OR_ENGINE} OR (state = 'closed' AND outcome = 'taken-back'));

      ALTER TABLE case_decision ENABLE ROW LEVEL SECURITY;
      -- Visible to whoever sees the case, which has policies of its own.
      CREATE POLICY case_decision_read ON case_decision FOR SELECT TO doorstroom_app USING (region_id = acting_region()
        AND EXISTS (SELECT FROM table_case c WHERE c.region_id = case_decision.region_id AND c.id = case_decision.case_id));
      CREATE POLICY case_decision_insert ON case_decision FOR INSERT TO doorstroom_app
        WITH CHECK (region_id = acting_region() AND acting_role() = 'case-table-chair' AND decided_by = acting_user());

      ALTER TABLE case_action ENABLE ROW LEVEL SECURITY;
      CREATE POLICY case_action_read ON case_action FOR SELECT TO doorstroom_app USING (region_id = acting_region()
        AND (${CHAIR_OR_ENGINE} OR (${STAFF} AND (owner_id = acting_organisation() OR brought_case(region_id, case_id)))));
      CREATE POLICY case_action_insert ON case_action FOR INSERT TO doorstroom_app
        WITH CHECK (region_id = acting_region() AND acting_role() = 'case-table-chair' AND created_by = acting_user() AND state = 'open' AND version = 1);
      CREATE POLICY case_action_update ON case_action FOR UPDATE TO doorstroom_app
        USING (region_id = acting_region() AND (${CHAIR_OR_ENGINE} OR (${STAFF} AND owner_id = acting_organisation())));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Refused where somebody has proposed by hand: there is no run to give it to, and nobody's work is thrown away.
    await runner.query(sql`
      ALTER TABLE proposal ALTER COLUMN run_id SET NOT NULL;
      DROP VIEW insight_case_action, insight_case;
      DROP TRIGGER decision_own_proposal_guard ON decision;
      DROP TRIGGER proposal_origin_guard ON proposal;
      DROP TABLE case_action, case_decision;
      DROP INDEX proposal_one_per_case;
      ALTER TABLE proposal DROP CONSTRAINT proposal_case_fkey, DROP CONSTRAINT proposal_origin,
        DROP COLUMN case_id, DROP COLUMN proposed_by, DROP COLUMN origin;
      DROP TABLE table_case, case_transition, case_meeting;
      DROP FUNCTION brought_case(text, uuid), acts_in_case(text, uuid), guard_own_proposal(), guard_origin(), guard_action_step(),
        guard_case_decision(), guard_agenda(), guard_meeting_step(), guard_case_step(), guard_case_submission();
    `);
  }
}
