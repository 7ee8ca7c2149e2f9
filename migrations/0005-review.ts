import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

/** Four eyes and held slots: the rules of libs/review once more, where no code path can walk around them. */
export class Review1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      -- The coordinating clinicians (regiebehandelaars) who may be one of the four eyes.
      CREATE TABLE qualified_profession (code text PRIMARY KEY);
      INSERT INTO qualified_profession VALUES
        ('psychiater'), ('klinisch-geriater'), ('specialist-ouderengeneeskunde'), ('gz-psycholoog'), ('klinisch-psycholoog'),
        ('klinisch-neuropsycholoog'), ('psychotherapeut'), ('verpleegkundig-specialist-ggz'), ('verslavingsarts');
      CREATE TABLE decision (
        region_id text NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        proposal_id uuid NOT NULL,
        side text NOT NULL CHECK (side IN ('sending', 'receiving')),
        provider_id text NOT NULL,
        decided_by text NOT NULL,
        -- The clinician's name, for the colleague on the other side.
        decided_by_name text,
        profession text NOT NULL REFERENCES qualified_profession,
        verdict text NOT NULL CHECK (verdict IN ('approve', 'refuse')),
        reason text CHECK ((verdict = 'refuse') = (reason IS NOT NULL)),
        decided_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, proposal_id, side),
        UNIQUE (region_id, proposal_id, decided_by),
        FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id)
      );
      CREATE TABLE slot_hold (
        region_id text NOT NULL,
        proposal_id uuid NOT NULL,
        programme_id text NOT NULL,
        week text NOT NULL,
        place smallint NOT NULL CHECK (place > 0),
        state text NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'released', 'used')),
        held_at timestamptz NOT NULL DEFAULT now(),
        released_at timestamptz CHECK ((released_at IS NULL) = (state <> 'released')),
        PRIMARY KEY (region_id, proposal_id),
        FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id),
        FOREIGN KEY (region_id, programme_id, week) REFERENCES slot (region_id, programme_id, week)
      );
      -- Each place of a slot once: of any number of simultaneous second approvals one gets it.
      CREATE UNIQUE INDEX slot_hold_place ON slot_hold (region_id, programme_id, week, place) WHERE state <> 'released';

      CREATE FUNCTION guard_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE p proposal%ROWTYPE;
        BEGIN
          -- The lock orders decisions on one proposal, and against whatever closes it.
          SELECT * INTO p FROM proposal WHERE region_id = NEW.region_id AND id = NEW.proposal_id FOR NO KEY UPDATE;
          IF p.state NOT IN ('proposed', 'approved-by-sending', 'approved-by-receiving') THEN
            RAISE EXCEPTION 'a proposal that is decided or closed takes no decision' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_undecided_proposal';
          END IF;
          IF NEW.provider_id IS DISTINCT FROM (CASE NEW.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END) THEN
            RAISE EXCEPTION 'nobody decides for another organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_own_side';
          END IF;
          IF NEW.decided_by IS DISTINCT FROM acting_user() OR NEW.provider_id IS DISTINCT FROM acting_organisation() THEN
            RAISE EXCEPTION 'a decision is recorded by the one who takes it' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_own_hand';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER decision_guard BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION guard_decision();

      CREATE FUNCTION guard_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE places integer;
        BEGIN
          -- The lock on the slot orders holds against a push that takes places away.
          SELECT offered INTO places FROM slot WHERE region_id = NEW.region_id AND programme_id = NEW.programme_id AND week = NEW.week FOR SHARE;
          IF places IS NULL OR NEW.place > places THEN
            RAISE EXCEPTION 'more held than offered' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_within_offer';
          END IF;
          IF NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
                         AND p.to_programme = NEW.programme_id AND p.week = NEW.week) THEN
            RAISE EXCEPTION 'a hold is for the proposal''s own slot' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_own_slot';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER slot_hold_guard BEFORE INSERT ON slot_hold FOR EACH ROW EXECUTE FUNCTION guard_hold();

      CREATE FUNCTION guard_hold_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF (NEW.region_id, NEW.proposal_id, NEW.programme_id, NEW.week, NEW.place) IS DISTINCT FROM (OLD.region_id, OLD.proposal_id, OLD.programme_id, OLD.week, OLD.place)
             OR (NEW.state <> OLD.state AND OLD.state <> 'held') THEN
            RAISE EXCEPTION 'a hold is released or used once' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_step';
          END IF;
          IF NEW.state = 'released' AND EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id AND p.state = 'approved') THEN
            RAISE EXCEPTION 'an approved proposal keeps its place' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_of_approved';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER slot_hold_step_guard BEFORE UPDATE ON slot_hold FOR EACH ROW EXECUTE FUNCTION guard_hold_step();

      -- At the end of the transaction no place stays held for a proposal that is over: it would be lost to everybody.
      CREATE FUNCTION guard_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF EXISTS (SELECT FROM slot_hold h JOIN proposal p ON p.region_id = h.region_id AND p.id = h.proposal_id
                     WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.id AND h.state = 'held' AND p.state <> 'approved') THEN
            RAISE EXCEPTION 'a proposal that is over holds no place' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_leaves_no_hold';
          END IF;
          RETURN NULL;
        END $$;
      CREATE CONSTRAINT TRIGGER proposal_place_guard AFTER UPDATE ON proposal DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION guard_place();
      -- Nothing begins half-way: what the service inserts has been seen by nobody.
      CREATE POLICY proposal_begins_undecided ON proposal AS RESTRICTIVE FOR INSERT TO doorstroom_app WITH CHECK (state = 'proposed' AND version = 1);

      CREATE FUNCTION guard_slot() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF EXISTS (SELECT FROM slot_hold h WHERE h.region_id = OLD.region_id AND h.programme_id = OLD.programme_id AND h.week = OLD.week
                     AND h.state <> 'released' AND (TG_OP = 'DELETE' OR h.place > NEW.offered)) THEN
            RAISE EXCEPTION 'held places stay offered' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_keeps_holds';
          END IF;
          IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER slot_guard BEFORE UPDATE OR DELETE ON slot FOR EACH ROW EXECUTE FUNCTION guard_slot();

      CREATE FUNCTION guard_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NEW.state = 'approved' AND OLD.state <> 'approved' THEN
            IF (SELECT count(DISTINCT d.decided_by) FROM decision d WHERE d.region_id = NEW.region_id AND d.proposal_id = NEW.id AND d.verdict = 'approve') <> 2 THEN
              RAISE EXCEPTION 'approval takes two clinicians of two organisations' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_four_eyes';
            END IF;
            IF NOT EXISTS (SELECT FROM slot_hold h WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.id AND h.state = 'held') THEN
              RAISE EXCEPTION 'approval takes a held slot' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_held_slot';
            END IF;
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER proposal_approval_guard BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION guard_approval();

      GRANT SELECT ON qualified_profession TO doorstroom_app;
      GRANT SELECT, INSERT ON decision TO doorstroom_app;
      GRANT SELECT, INSERT, UPDATE ON slot_hold TO doorstroom_app;
      ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
      -- Visible to whoever sees the proposal, which has policies of its own.
      CREATE POLICY decision_read ON decision FOR SELECT TO doorstroom_app
        USING (region_id = acting_region() AND EXISTS (SELECT FROM proposal p WHERE p.region_id = decision.region_id AND p.id = decision.proposal_id));
      CREATE POLICY decision_insert ON decision FOR INSERT TO doorstroom_app
        WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND decided_by = acting_user() AND acting_role() = 'clinician');
      ALTER TABLE slot_hold ENABLE ROW LEVEL SECURITY;
      -- How many places are taken is no secret in the region; for whom is: the proposal says it, to its parties.
      CREATE POLICY slot_hold_read ON slot_hold FOR SELECT TO doorstroom_app USING (region_id = acting_region());
      CREATE POLICY slot_hold_insert ON slot_hold FOR INSERT TO doorstroom_app
        WITH CHECK (region_id = acting_region() AND EXISTS (SELECT FROM proposal p WHERE p.region_id = slot_hold.region_id AND p.id = slot_hold.proposal_id));
      CREATE POLICY slot_hold_update ON slot_hold FOR UPDATE TO doorstroom_app
        USING (region_id = acting_region() AND EXISTS (SELECT FROM proposal p WHERE p.region_id = slot_hold.region_id AND p.id = slot_hold.proposal_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      DROP POLICY proposal_begins_undecided ON proposal;
      DROP TRIGGER proposal_place_guard ON proposal;
      DROP TRIGGER proposal_approval_guard ON proposal;
      DROP TRIGGER slot_guard ON slot;
      DROP TABLE slot_hold, decision, qualified_profession;
      DROP FUNCTION guard_approval(), guard_slot(), guard_place(), guard_hold_step(), guard_hold(), guard_decision();
    `);
  }
}
