import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

/**
 * One to three dated options in one offer: weeks of the programme that both clinicians approved, each a held place.
 * After acceptance the hand-over, the intake that was held, and a reason where it led to no treatment.
 */
export class OfferOptions1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      -- A proposal holds its own week, and while its offer is with the client at most two weeks more.
      ALTER TABLE slot_hold DROP CONSTRAINT slot_hold_pkey, ADD PRIMARY KEY (region_id, proposal_id, week);
      CREATE OR REPLACE FUNCTION guard_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE places integer; p proposal%ROWTYPE;
        BEGIN
          -- The lock on the slot orders holds against a push that takes places away.
          SELECT offered INTO places FROM slot WHERE region_id = NEW.region_id AND programme_id = NEW.programme_id AND week = NEW.week FOR SHARE;
          IF places IS NULL OR NEW.place > places THEN
            RAISE EXCEPTION 'more held than offered' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_within_offer';
          END IF;
          SELECT * INTO p FROM proposal WHERE region_id = NEW.region_id AND id = NEW.proposal_id FOR NO KEY UPDATE;
          IF p.to_programme IS DISTINCT FROM NEW.programme_id THEN
            RAISE EXCEPTION 'a hold is for the proposal''s own programme' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_own_slot';
          END IF;
          IF p.week = NEW.week THEN RETURN NEW; END IF;
          IF p.state <> 'approved' OR EXISTS (SELECT FROM offer o WHERE o.region_id = NEW.region_id AND o.proposal_id = NEW.proposal_id)
             OR EXISTS (SELECT FROM programme j WHERE j.region_id = NEW.region_id AND j.id = NEW.programme_id AND j.min_start IS NOT NULL) THEN
            RAISE EXCEPTION 'a further week is held for an offer that is being made, and not of a group' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_further_week';
          END IF;
          IF (SELECT count(*) FROM slot_hold h WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.proposal_id AND h.state = 'held') >= 3 THEN
            RAISE EXCEPTION 'an offer has at most three dates' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_at_most_three';
          END IF;
          RETURN NEW;
        END $$;

      ALTER TABLE offer ADD COLUMN offered_by_name text, ADD COLUMN chosen_week text, ADD COLUMN facts jsonb CHECK (jsonb_typeof(facts) = 'object');
      COMMENT ON COLUMN offer.facts IS 'what the client was told, frozen, so that the letter stays the letter; null for offers from before it was kept';
      CREATE TABLE offer_option (
        region_id text NOT NULL,
        offer_id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        week text NOT NULL,
        PRIMARY KEY (region_id, offer_id, week),
        FOREIGN KEY (region_id, offer_id) REFERENCES offer (region_id, id),
        -- No date without a held place.
        FOREIGN KEY (region_id, proposal_id, week) REFERENCES slot_hold (region_id, proposal_id, week)
      );
      INSERT INTO offer_option SELECT region_id, id, proposal_id, week FROM offer;
      ALTER TABLE offer DISABLE TRIGGER offer_answer_guard;
      UPDATE offer SET chosen_week = week WHERE state = 'accepted';
      ALTER TABLE offer ENABLE TRIGGER offer_answer_guard;
      ALTER TABLE offer ADD CONSTRAINT offer_chosen_week CHECK ((state = 'accepted') = (chosen_week IS NOT NULL));

      CREATE FUNCTION guard_option() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          -- now() is the moment the transaction began: what the client has in hand is not added to.
          IF NOT EXISTS (
            SELECT FROM offer o JOIN slot_hold h ON h.region_id = o.region_id AND h.proposal_id = o.proposal_id AND h.week = NEW.week
            WHERE o.region_id = NEW.region_id AND o.id = NEW.offer_id AND o.proposal_id = NEW.proposal_id AND o.state = 'offered'
              AND (NEW.week = o.week OR o.offered_at = now()) AND h.state = 'held') THEN
            RAISE EXCEPTION 'an option is a held place, named when the offer is made' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_option_held';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER offer_option_guard BEFORE INSERT ON offer_option FOR EACH ROW EXECUTE FUNCTION guard_option();
      CREATE FUNCTION first_option() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          INSERT INTO offer_option (region_id, offer_id, proposal_id, week) VALUES (NEW.region_id, NEW.id, NEW.proposal_id, NEW.week);
          RETURN NULL;
        END $$;
      -- The week that both clinicians approved is always among the options.
      CREATE TRIGGER offer_first_option AFTER INSERT ON offer FOR EACH ROW EXECUTE FUNCTION first_option();
      CREATE FUNCTION guard_further_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF EXISTS (SELECT FROM slot_hold h JOIN proposal p ON p.region_id = h.region_id AND p.id = h.proposal_id
                     WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.proposal_id AND h.week = NEW.week AND h.week <> p.week
                       AND NOT EXISTS (SELECT FROM offer_option x WHERE x.region_id = h.region_id AND x.proposal_id = h.proposal_id AND x.week = h.week)) THEN
            RAISE EXCEPTION 'a further week is held for an option of the offer' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_for_an_option';
          END IF;
          RETURN NULL;
        END $$;
      CREATE CONSTRAINT TRIGGER slot_hold_option_guard AFTER INSERT ON slot_hold DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION guard_further_hold();

      CREATE OR REPLACE FUNCTION guard_offer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NOT EXISTS (
            SELECT FROM proposal p JOIN slot_hold h ON h.region_id = p.region_id AND h.proposal_id = p.id AND h.week = p.week
            WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id AND p.state = 'approved' AND h.state = 'held'
              AND p.entry_id = NEW.entry_id AND p.from_provider = NEW.from_provider AND p.to_provider = NEW.to_provider
              AND p.to_programme = NEW.to_programme AND p.week = NEW.week) THEN
            RAISE EXCEPTION 'an offer takes two approvals and a held slot' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_approved_and_held';
          END IF;
          RETURN NEW;
        END $$;
      CREATE OR REPLACE FUNCTION guard_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE options text[];
        BEGIN
          IF OLD.state <> 'offered' OR NEW.state NOT IN ('accepted', 'declined', 'expired') OR NEW.version <> OLD.version + 1 THEN
            RAISE EXCEPTION 'an offer is answered once' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_answered_once';
          END IF;
          IF (NEW.region_id, NEW.id, NEW.proposal_id, NEW.entry_id, NEW.from_provider, NEW.to_provider, NEW.to_programme, NEW.week,
              NEW.offered_by, NEW.offered_by_name, NEW.offered_at, NEW.answer_by, NEW.facts)
             IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.proposal_id, OLD.entry_id, OLD.from_provider, OLD.to_provider, OLD.to_programme, OLD.week,
              OLD.offered_by, OLD.offered_by_name, OLD.offered_at, OLD.answer_by, OLD.facts) THEN
            RAISE EXCEPTION 'what the client has in hand is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_keeps_its_word';
          END IF;
          IF NEW.state = 'accepted' THEN
            SELECT array_agg(week) INTO options FROM offer_option WHERE region_id = NEW.region_id AND offer_id = NEW.id;
            -- Where there is one date, that is the one the client says yes to.
            IF NEW.chosen_week IS NULL AND cardinality(options) = 1 THEN NEW.chosen_week := options[1]; END IF;
            IF NEW.chosen_week IS NULL OR NEW.chosen_week <> ALL (options) THEN
              RAISE EXCEPTION 'the client chooses one of the dates of the offer' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_choice_of_options';
            END IF;
          END IF;
          RETURN NEW;
        END $$;

      -- After acceptance: planned, then the intake, then treatment; or the way back from either.
      ALTER TABLE transfer DROP CONSTRAINT transfer_state_check,
        ADD CONSTRAINT transfer_state_check CHECK (state IN ('planned', 'intake-held', 'started', 'returned')),
        ADD COLUMN intake_held_at timestamptz,
        ADD COLUMN return_reason text CHECK (return_reason IS NULL OR state = 'returned');
      DROP INDEX transfer_one_under_way;
      CREATE UNIQUE INDEX transfer_one_under_way ON transfer (region_id, entry_id) WHERE state IN ('planned', 'intake-held');
      CREATE TABLE transfer_transition (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));
      INSERT INTO transfer_transition VALUES
        ('planned', 'intake-held'), ('planned', 'returned'), ('intake-held', 'started'), ('intake-held', 'returned');
      CREATE OR REPLACE FUNCTION guard_transfer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NEW.state <> 'planned' OR NOT EXISTS (
            SELECT FROM offer o JOIN waiting_list_entry e ON e.region_id = o.region_id AND e.id = o.entry_id
            WHERE o.region_id = NEW.region_id AND o.id = NEW.offer_id AND o.state = 'accepted' AND o.entry_id = NEW.entry_id
              AND o.from_provider = NEW.from_provider AND o.to_provider = NEW.to_provider AND o.to_programme = NEW.to_programme
              AND o.chosen_week = NEW.intake_week AND e.registered_on = NEW.registered_on AND (NEW.ticket ->> 'registered_on')::date = e.registered_on) THEN
            RAISE EXCEPTION 'a transfer takes an accepted offer and a ticket with the registration date' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_accepted_with_ticket';
          END IF;
          RETURN NEW;
        END $$;
      CREATE OR REPLACE FUNCTION guard_transfer_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NEW.ticket <> OLD.ticket OR NEW.registered_on <> OLD.registered_on OR NEW.offer_id <> OLD.offer_id OR NEW.entry_id <> OLD.entry_id THEN
            RAISE EXCEPTION 'a return ticket is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_keeps_ticket';
          END IF;
          IF NEW.state <> OLD.state AND (NEW.version <> OLD.version + 1
             OR NOT EXISTS (SELECT FROM transfer_transition WHERE from_state = OLD.state AND to_state = NEW.state)) THEN
            RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_step';
          END IF;
          IF NEW.state = 'returned' AND NEW.return_reason IS NULL AND OLD.state <> 'returned' THEN
            RAISE EXCEPTION 'a way back has a reason' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_return_reason';
          END IF;
          RETURN NEW;
        END $$;

      -- What is seen to before the intake; taken back rather than erased, for consent can be withdrawn.
      CREATE TABLE hand_over_step (
        region_id text NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        offer_id uuid NOT NULL,
        step text NOT NULL CHECK (step IN ('consent', 'referral-letter', 'warm-hand-over')),
        provider_id text NOT NULL,
        done_by text NOT NULL,
        done_by_name text,
        done_at timestamptz NOT NULL DEFAULT now(),
        letter_on date CHECK ((step = 'referral-letter') = (letter_on IS NOT NULL)),
        taken_back_by text,
        taken_back_at timestamptz CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL)),
        PRIMARY KEY (region_id, id),
        FOREIGN KEY (region_id, offer_id) REFERENCES transfer (region_id, offer_id)
      );
      CREATE UNIQUE INDEX hand_over_step_once ON hand_over_step (region_id, offer_id, step) WHERE taken_back_at IS NULL;
      CREATE FUNCTION guard_hand_over() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE t transfer%ROWTYPE;
        BEGIN
          SELECT * INTO t FROM transfer WHERE region_id = NEW.region_id AND offer_id = NEW.offer_id FOR NO KEY UPDATE;
          IF t.state NOT IN ('planned', 'intake-held') THEN
            RAISE EXCEPTION 'a hand-over is of a client who is under way' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_under_way';
          END IF;
          IF TG_OP = 'UPDATE' THEN
            IF OLD.taken_back_at IS NOT NULL OR (to_jsonb(NEW) - 'taken_back_at' - 'taken_back_by') <> (to_jsonb(OLD) - 'taken_back_at' - 'taken_back_by') THEN
              RAISE EXCEPTION 'a step is taken back once and never rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_taken_back_once';
            END IF;
            RETURN NEW;
          END IF;
          IF NEW.provider_id NOT IN (t.from_provider, t.to_provider) OR (NEW.step <> 'warm-hand-over' AND NEW.provider_id <> t.from_provider) THEN
            RAISE EXCEPTION 'consent and letter are with the organisation where the client waits' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_own_side';
          END IF;
          IF NEW.step = 'warm-hand-over' AND NOT EXISTS (SELECT FROM hand_over_step s WHERE s.region_id = NEW.region_id AND s.offer_id = NEW.offer_id
               AND s.step = 'consent' AND s.taken_back_at IS NULL) THEN
            RAISE EXCEPTION 'nobody speaks about a client without consent' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_consent_first';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER hand_over_guard BEFORE INSERT OR UPDATE ON hand_over_step FOR EACH ROW EXECUTE FUNCTION guard_hand_over();

      -- Back to a named person: who made the offer, else (null) the organisation as a whole.
      ALTER TABLE follow_up DROP CONSTRAINT follow_up_kind_check, ADD COLUMN owner text, ADD COLUMN owner_name text;
      CREATE TABLE follow_up_kind (code text PRIMARY KEY);
      INSERT INTO follow_up_kind VALUES ('offer-declined'), ('offer-expired'), ('proposal-expired'), ('proposal-refused'),
        ('proposal-withdrawn'), ('returned'), ('treatment-started');
      ALTER TABLE follow_up ADD CONSTRAINT follow_up_kind_fkey FOREIGN KEY (kind) REFERENCES follow_up_kind;
      CREATE INDEX follow_up_open ON follow_up (region_id, provider_id, created_at) WHERE done_at IS NULL;
      CREATE INDEX transfer_entry ON transfer (region_id, entry_id);

      GRANT SELECT ON transfer_transition, follow_up_kind TO doorstroom_app;
      GRANT SELECT, INSERT ON offer_option TO doorstroom_app;
      GRANT SELECT, INSERT, UPDATE ON hand_over_step TO doorstroom_app;
      ALTER TABLE offer_option ENABLE ROW LEVEL SECURITY;
      -- Visible to whoever sees the offer, which has policies of its own.
      CREATE POLICY offer_option_read ON offer_option FOR SELECT TO doorstroom_app
        USING (region_id = acting_region() AND EXISTS (SELECT FROM offer o WHERE o.region_id = offer_option.region_id AND o.id = offer_option.offer_id));
      CREATE POLICY offer_option_insert ON offer_option FOR INSERT TO doorstroom_app
        WITH CHECK (region_id = acting_region() AND EXISTS (SELECT FROM offer o WHERE o.region_id = offer_option.region_id AND o.id = offer_option.offer_id
          AND (o.from_provider = acting_organisation() OR acting_role() = 'engine')));
      ALTER TABLE hand_over_step ENABLE ROW LEVEL SECURITY;
      CREATE POLICY hand_over_step_read ON hand_over_step FOR SELECT TO doorstroom_app
        USING (region_id = acting_region() AND EXISTS (SELECT FROM transfer t WHERE t.region_id = hand_over_step.region_id AND t.offer_id = hand_over_step.offer_id));
      CREATE POLICY hand_over_step_insert ON hand_over_step FOR INSERT TO doorstroom_app
        WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND done_by = acting_user());
      CREATE POLICY hand_over_step_update ON hand_over_step FOR UPDATE TO doorstroom_app
        USING (region_id = acting_region() AND provider_id = acting_organisation())
        WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND taken_back_by = acting_user());
    `);
    await runner.query(PLACE(`t.state IN ('planned', 'intake-held')`, `OR t.state = 'intake-held'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(PLACE(`t.state = 'planned'`, ''));
    await runner.query(sql`
      DELETE FROM follow_up WHERE kind = 'treatment-started';
      DROP INDEX follow_up_open, transfer_entry;
      ALTER TABLE follow_up DROP CONSTRAINT follow_up_kind_fkey, DROP COLUMN owner, DROP COLUMN owner_name,
        ADD CONSTRAINT follow_up_kind_check CHECK (kind IN ('offer-declined', 'offer-expired', 'proposal-expired', 'proposal-refused', 'proposal-withdrawn', 'returned'));
      DROP TABLE follow_up_kind, hand_over_step;
      DROP FUNCTION guard_hand_over();

      CREATE OR REPLACE FUNCTION guard_transfer_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NEW.ticket <> OLD.ticket OR NEW.registered_on <> OLD.registered_on OR NEW.offer_id <> OLD.offer_id OR NEW.entry_id <> OLD.entry_id THEN
            RAISE EXCEPTION 'a return ticket is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_keeps_ticket';
          END IF;
          IF NEW.state <> OLD.state AND (OLD.state <> 'planned' OR NEW.version <> OLD.version + 1) THEN
            RAISE EXCEPTION 'a transfer starts or returns once' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_step';
          END IF;
          RETURN NEW;
        END $$;
      CREATE OR REPLACE FUNCTION guard_transfer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NOT EXISTS (
            SELECT FROM offer o JOIN waiting_list_entry e ON e.region_id = o.region_id AND e.id = o.entry_id
            WHERE o.region_id = NEW.region_id AND o.id = NEW.offer_id AND o.state = 'accepted' AND o.entry_id = NEW.entry_id
              AND o.from_provider = NEW.from_provider AND o.to_provider = NEW.to_provider AND o.to_programme = NEW.to_programme
              AND o.week = NEW.intake_week AND e.registered_on = NEW.registered_on AND (NEW.ticket ->> 'registered_on')::date = e.registered_on) THEN
            RAISE EXCEPTION 'a transfer takes an accepted offer and a ticket with the registration date' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_accepted_with_ticket';
          END IF;
          RETURN NEW;
        END $$;
      DROP TABLE transfer_transition;
      DROP INDEX transfer_one_under_way;
      ALTER TABLE transfer DISABLE TRIGGER transfer_step_guard;
      UPDATE transfer SET state = 'planned' WHERE state = 'intake-held';
      ALTER TABLE transfer ENABLE TRIGGER transfer_step_guard;
      ALTER TABLE transfer DROP COLUMN return_reason, DROP COLUMN intake_held_at, DROP CONSTRAINT transfer_state_check,
        ADD CONSTRAINT transfer_state_check CHECK (state IN ('planned', 'started', 'returned'));
      CREATE UNIQUE INDEX transfer_one_under_way ON transfer (region_id, entry_id) WHERE state = 'planned';

      CREATE OR REPLACE FUNCTION guard_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF OLD.state <> 'offered' OR NEW.state NOT IN ('accepted', 'declined', 'expired') OR NEW.version <> OLD.version + 1 THEN
            RAISE EXCEPTION 'an offer is answered once' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_answered_once';
          END IF;
          RETURN NEW;
        END $$;
      DROP TRIGGER slot_hold_option_guard ON slot_hold;
      DROP TRIGGER offer_first_option ON offer;
      DROP TABLE offer_option;
      DROP FUNCTION guard_further_hold(), first_option(), guard_option();
      ALTER TABLE offer DROP COLUMN offered_by_name, DROP COLUMN chosen_week, DROP COLUMN facts;

      CREATE OR REPLACE FUNCTION guard_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE places integer;
        BEGIN
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
      DELETE FROM slot_hold h USING proposal p WHERE p.region_id = h.region_id AND p.id = h.proposal_id AND p.week <> h.week;
      ALTER TABLE slot_hold DROP CONSTRAINT slot_hold_pkey, ADD PRIMARY KEY (region_id, proposal_id);
    `);
  }
}

/** The view of migration 0007, with the states in which a client is under way, and whether the intake has been there. */
const PLACE = (underWay: string, intakeThere: string): string => `
  CREATE OR REPLACE VIEW insight_place WITH (security_barrier) AS
    SELECT e.region_id, coalesce(t.to_provider, e.provider_id) AS provider_id, e.diagnosis, e.area, e.severity,
      (e.age_from + e.age_to) / 2 AS age,
      e.intake_on IS NOT NULL ${intakeThere} AS had_intake,
      ceil(CASE
        WHEN e.intake_on IS NOT NULL THEN e.intake_on - e.registered_on
        WHEN t.offer_id IS NOT NULL THEN week_monday(t.intake_week) - e.registered_on
        WHEN e.expected_intake_week IS NOT NULL THEN greatest(week_monday(e.expected_intake_week), d.today) - e.registered_on
        WHEN p.intake_wait IS NOT NULL THEN greatest(p.intake_wait * 7, d.today - e.registered_on)
      END / 7.0)::integer AS intake_weeks,
      ceil(CASE
        WHEN e.intake_on IS NOT NULL AND t.offer_id IS NOT NULL THEN (week_monday(t.intake_week) - e.intake_on) / 7.0 + p.treatment_wait
        WHEN t.offer_id IS NOT NULL THEN p.treatment_wait
        WHEN e.intake_on IS NOT NULL AND coalesce(e.expected_treatment_weeks, p.treatment_wait) IS NOT NULL
          THEN greatest(coalesce(e.expected_treatment_weeks, p.treatment_wait), (d.today - e.intake_on) / 7.0)
        WHEN e.intake_on IS NULL THEN coalesce(e.expected_treatment_weeks, p.treatment_wait)
      END)::integer AS treatment_weeks
    FROM waiting_list_entry e
    CROSS JOIN (SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date AS today) d
    LEFT JOIN transfer t ON t.region_id = e.region_id AND t.entry_id = e.id AND ${underWay}
    LEFT JOIN programme p ON p.region_id = e.region_id AND p.id = coalesce(t.to_programme, e.programme_id)
    WHERE e.state IN ('waiting', 'transferring') AND e.region_id = acting_region();`;
