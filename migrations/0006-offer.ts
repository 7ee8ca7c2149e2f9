import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

const PARTY = `from_provider = acting_organisation() OR to_provider = acting_organisation() OR acting_role() = 'engine'`;

/** What the client is offered, what the client answers, and the way there and back. */
export class Offer1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      CREATE TABLE offer (
        region_id text NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        proposal_id uuid NOT NULL,
        entry_id text NOT NULL,
        from_provider text NOT NULL,
        to_provider text NOT NULL,
        to_programme text NOT NULL,
        week text NOT NULL,
        state text NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'accepted', 'declined', 'expired')),
        version integer NOT NULL DEFAULT 1,
        offered_by text NOT NULL,
        offered_at timestamptz NOT NULL DEFAULT now(),
        answer_by date NOT NULL,
        answered_by text,
        answered_at timestamptz,
        reason text CHECK ((state = 'declined') = (reason IS NOT NULL)),
        CHECK ((state = 'offered') = (answered_at IS NULL)),
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, proposal_id),
        FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id),
        FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id)
      );
      CREATE UNIQUE INDEX offer_one_open_per_entry ON offer (region_id, entry_id) WHERE state = 'offered';
      CREATE INDEX offer_sending ON offer (region_id, from_provider, state);
      CREATE INDEX offer_receiving ON offer (region_id, to_provider, state);
      CREATE TABLE transfer (
        region_id text NOT NULL,
        offer_id uuid NOT NULL,
        entry_id text NOT NULL,
        from_provider text NOT NULL,
        to_provider text NOT NULL,
        to_programme text NOT NULL,
        intake_week text NOT NULL,
        state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'started', 'returned')),
        version integer NOT NULL DEFAULT 1,
        -- The return ticket: what the entry was, to be restored to the letter.
        registered_on date NOT NULL,
        ticket jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        PRIMARY KEY (region_id, offer_id),
        FOREIGN KEY (region_id, offer_id) REFERENCES offer (region_id, id),
        FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id)
      );
      CREATE UNIQUE INDEX transfer_one_under_way ON transfer (region_id, entry_id) WHERE state = 'planned';
      -- Nobody disappears in silence: what needs somebody's hand stands in a named organisation's list.
      CREATE TABLE follow_up (
        region_id text NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        provider_id text NOT NULL,
        entry_id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('offer-declined', 'offer-expired', 'proposal-expired', 'proposal-refused', 'proposal-withdrawn', 'returned')),
        cause_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        done_at timestamptz,
        done_by text,
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, kind, cause_id),
        FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id)
      );

      CREATE FUNCTION guard_offer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NOT EXISTS (
            SELECT FROM proposal p JOIN slot_hold h ON h.region_id = p.region_id AND h.proposal_id = p.id
            WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id AND p.state = 'approved' AND h.state = 'held'
              AND p.entry_id = NEW.entry_id AND p.from_provider = NEW.from_provider AND p.to_provider = NEW.to_provider
              AND p.to_programme = NEW.to_programme AND p.week = NEW.week) THEN
            RAISE EXCEPTION 'an offer takes two approvals and a held slot' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_approved_and_held';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER offer_guard BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION guard_offer();
      CREATE FUNCTION guard_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF OLD.state <> 'offered' OR NEW.state NOT IN ('accepted', 'declined', 'expired') OR NEW.version <> OLD.version + 1 THEN
            RAISE EXCEPTION 'an offer is answered once' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_answered_once';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER offer_answer_guard BEFORE UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION guard_answer();
      CREATE FUNCTION guard_transfer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
      CREATE TRIGGER transfer_guard BEFORE INSERT ON transfer FOR EACH ROW EXECUTE FUNCTION guard_transfer();
      CREATE FUNCTION guard_transfer_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NEW.ticket <> OLD.ticket OR NEW.registered_on <> OLD.registered_on OR NEW.offer_id <> OLD.offer_id OR NEW.entry_id <> OLD.entry_id THEN
            RAISE EXCEPTION 'a return ticket is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_keeps_ticket';
          END IF;
          IF NEW.state <> OLD.state AND (OLD.state <> 'planned' OR NEW.version <> OLD.version + 1) THEN
            RAISE EXCEPTION 'a transfer starts or returns once' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_step';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER transfer_step_guard BEFORE UPDATE ON transfer FOR EACH ROW EXECUTE FUNCTION guard_transfer_step();
      -- The norm clock is not anybody's to move while the client is under way.
      CREATE FUNCTION guard_clock() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NEW.registered_on <> OLD.registered_on AND OLD.state = 'transferring' THEN
            RAISE EXCEPTION 'the registration date survives a transfer' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_keeps_clock';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER entry_clock_guard BEFORE UPDATE ON waiting_list_entry FOR EACH ROW EXECUTE FUNCTION guard_clock();

      GRANT SELECT, INSERT, UPDATE ON offer, transfer, follow_up TO doorstroom_app;
    `);
    for (const table of ['offer', 'transfer']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_read ON ${table} FOR SELECT TO doorstroom_app USING (region_id = acting_region() AND (${PARTY}));
        CREATE POLICY ${table}_insert ON ${table} FOR INSERT TO doorstroom_app
          WITH CHECK (region_id = acting_region() AND (from_provider = acting_organisation() OR acting_role() = 'engine'));
        CREATE POLICY ${table}_update ON ${table} FOR UPDATE TO doorstroom_app USING (region_id = acting_region() AND (${PARTY}));
      `);
    }
    await runner.query(`
      ALTER TABLE follow_up ENABLE ROW LEVEL SECURITY;
      CREATE POLICY follow_up_all ON follow_up TO doorstroom_app
        USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'))
        WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'
          OR EXISTS (SELECT FROM proposal p WHERE p.region_id = follow_up.region_id AND p.entry_id = follow_up.entry_id AND p.from_provider = follow_up.provider_id)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      DROP TRIGGER entry_clock_guard ON waiting_list_entry;
      DROP TABLE follow_up, transfer, offer;
      DROP FUNCTION guard_clock(), guard_transfer_step(), guard_transfer(), guard_answer(), guard_offer();
    `);
  }
}
