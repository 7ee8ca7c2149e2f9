import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

/**
 * People hear of what happens at the case table to what is theirs, once of an action whose date has passed, and choose
 * what they get mail of. Their address can come from the identity provider that vouches for it.
 */
export class Told1790000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      SELECT emit_events('table_case', 'case', 'id', 'state', '{provider_id}');

      -- Others whom a case concerns, once each: who has an action in it, and on an agenda whose proposal came to nothing.
      CREATE FUNCTION tell_concerned() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
          SELECT NEW.region_id, 'case-shared.' || NEW.state, NEW.id, ARRAY[other.id], acting_user(), acting_organisation()
          FROM (
            SELECT a.owner_id AS id FROM case_action a WHERE a.region_id = NEW.region_id AND a.case_id = NEW.id AND a.state = 'open'
            UNION
            SELECT last.to_provider FROM (
              SELECT p.to_provider FROM proposal p WHERE p.region_id = NEW.region_id AND p.entry_id = NEW.entry_id
                AND p.state IN ('refused', 'withdrawn', 'expired') ORDER BY p.closed_at DESC, p.id LIMIT 1) last
            WHERE NEW.state = 'on-agenda') other
          WHERE other.id <> NEW.provider_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER case_tells_concerned AFTER UPDATE ON table_case FOR EACH ROW
        WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state IN ('on-agenda', 'decided')) EXECUTE FUNCTION tell_concerned();

      -- First the organisation that has to act, then the one whose client it is about.
      CREATE FUNCTION tell_action() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE
          what text := CASE TG_TABLE_NAME WHEN 'case_action' THEN to_jsonb(NEW) ->> 'state' ELSE 'overdue' END;
          action case_action%ROWTYPE;
        BEGIN
          SELECT * INTO action FROM case_action a WHERE a.region_id = NEW.region_id AND a.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
          INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
          SELECT NEW.region_id, 'case-action.' || what, action.id,
            CASE WHEN c.provider_id = action.owner_id THEN ARRAY[action.owner_id] ELSE ARRAY[action.owner_id, c.provider_id] END,
            acting_user(), acting_organisation()
          FROM table_case c WHERE c.region_id = NEW.region_id AND c.id = action.case_id;
          PERFORM pg_notify('doorstroom_event', NEW.region_id);
          RETURN NULL;
        END $$;
      CREATE TRIGGER action_tells_on_insert AFTER INSERT ON case_action FOR EACH ROW EXECUTE FUNCTION tell_action('id');
      CREATE TRIGGER action_tells_on_update AFTER UPDATE ON case_action FOR EACH ROW
        WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION tell_action('id');

      -- That its owner was told of an action whose date has passed; once, however many look.
      CREATE TABLE case_action_reminder (
        region_id text NOT NULL,
        action_id uuid NOT NULL,
        on_day date NOT NULL,
        PRIMARY KEY (region_id, action_id),
        FOREIGN KEY (region_id, action_id) REFERENCES case_action (region_id, id)
      );
      CREATE FUNCTION guard_reminder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM case_action a WHERE a.region_id = NEW.region_id AND a.id = NEW.action_id AND a.state = 'open' AND a.due_on < NEW.on_day) THEN
            RAISE EXCEPTION 'a reminder is of an open action whose date has passed' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_action_reminder_overdue';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER reminder_guard BEFORE INSERT ON case_action_reminder FOR EACH ROW EXECUTE FUNCTION guard_reminder();
      CREATE TRIGGER reminder_tells AFTER INSERT ON case_action_reminder FOR EACH ROW EXECUTE FUNCTION tell_action('action_id');
      REVOKE ALL ON FUNCTION tell_concerned(), tell_action(), guard_reminder() FROM PUBLIC;
      GRANT SELECT, INSERT ON case_action_reminder TO doorstroom_app;
      ALTER TABLE case_action_reminder ENABLE ROW LEVEL SECURITY;
      CREATE POLICY case_action_reminder_all ON case_action_reminder TO doorstroom_app
        USING (region_id = acting_region() AND acting_role() = 'engine') WITH CHECK (region_id = acting_region() AND acting_role() = 'engine');

      ALTER TABLE mail_preference
        -- Topics that no mail is sent of; what is new under one of these is for the bell alone.
        ADD COLUMN muted text[] NOT NULL DEFAULT '{}' CHECK (cardinality(muted) <= 10 AND array_position(muted, NULL) IS NULL),
        -- Who says that it is theirs: they themselves, by a link in a mail, or the identity provider when they signed in.
        ADD COLUMN address_from text NOT NULL DEFAULT 'person' CHECK (address_from IN ('person', 'issuer'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      ALTER TABLE mail_preference DROP COLUMN address_from, DROP COLUMN muted;
      DROP TABLE case_action_reminder;
      DROP TRIGGER action_tells_on_update ON case_action;
      DROP TRIGGER action_tells_on_insert ON case_action;
      DROP TRIGGER case_tells_concerned ON table_case;
      DROP TRIGGER event_on_insert ON table_case;
      DROP TRIGGER event_on_update ON table_case;
      DROP FUNCTION guard_reminder(), tell_action(), tell_concerned();
    `);
  }
}
