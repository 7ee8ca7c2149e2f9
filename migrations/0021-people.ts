import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

const OWN_PEOPLE = `region_id = (SELECT acting_region()) AND provider_id = (SELECT acting_organisation())`;

/**
 * Work goes to named people: several absences ahead of time, a delegate who is told, and follow-ups that are handed to a
 * colleague. An event can be for one person; its organisation sees that something changed, and only that one is told.
 */
export class People1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      -- Who works on the lists of an organisation, in whatever role. A reviewer is qualified as well.
      CREATE TABLE colleague (
        region_id text NOT NULL,
        provider_id text NOT NULL,
        user_id text NOT NULL,
        role text NOT NULL CHECK (role IN ('clinician', 'data-steward')),
        display_name text NOT NULL CHECK (length(display_name) <= 200),
        profession text REFERENCES qualified_profession,
        seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, provider_id, user_id),
        FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
      );
      INSERT INTO colleague SELECT region_id, provider_id, user_id, 'clinician', left(display_name, 200), profession, seen_at FROM reviewer;
      GRANT SELECT, INSERT ON colleague TO doorstroom_app;
      GRANT UPDATE (role, display_name, profession, seen_at) ON colleague TO doorstroom_app;

      ALTER TABLE absence ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN version integer NOT NULL DEFAULT 1;
      ALTER TABLE absence DROP CONSTRAINT absence_pkey, ADD PRIMARY KEY (region_id, id);
      CREATE INDEX absence_of ON absence (region_id, provider_id, until);
      GRANT UPDATE (version) ON absence TO doorstroom_app;
      CREATE FUNCTION guard_absence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND ((NEW.region_id, NEW.id, NEW.provider_id, NEW.user_id) IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.provider_id, OLD.user_id)
              OR NEW.version <> OLD.version + 1) THEN
            RAISE EXCEPTION 'an absence keeps its person, and a change takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_step';
          END IF;
          -- Who plans twice at the same moment waits here, and then sees the first one.
          PERFORM FROM reviewer r WHERE r.region_id = NEW.region_id AND r.provider_id = NEW.provider_id AND r.user_id = NEW.user_id FOR NO KEY UPDATE;
          IF EXISTS (SELECT FROM absence a WHERE a.region_id = NEW.region_id AND a.provider_id = NEW.provider_id AND a.user_id = NEW.user_id
              AND a.id <> NEW.id AND a.since <= NEW.until AND NEW.since <= a.until) THEN
            RAISE EXCEPTION 'nobody is away twice on one day' USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_apart';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER absence_guard BEFORE INSERT OR UPDATE ON absence FOR EACH ROW EXECUTE FUNCTION guard_absence();

      ALTER TABLE event ADD COLUMN told_user text;
      COMMENT ON COLUMN event.told_user IS 'whom it is told in words; null = all people of the organisations';
      CREATE FUNCTION tell_delegate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE
          today date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
          -- What is over is no news to anybody.
          before text := CASE WHEN TG_OP <> 'INSERT' AND OLD.until >= today THEN OLD.delegate END;
          after text := CASE WHEN TG_OP <> 'DELETE' THEN NEW.delegate END;
        BEGIN
          IF before IS NOT NULL AND before IS DISTINCT FROM after THEN
            INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation, told_user)
              VALUES (OLD.region_id, 'absence.withdrawn', OLD.id, ARRAY[OLD.provider_id], acting_user(), acting_organisation(), before);
          END IF;
          IF after IS NOT NULL THEN
            INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation, told_user)
              SELECT NEW.region_id, CASE WHEN before = after THEN 'absence.changed' ELSE 'absence.named' END, NEW.id, ARRAY[NEW.provider_id],
                acting_user(), acting_organisation(), after
              WHERE before IS DISTINCT FROM after OR (OLD.since, OLD.until) IS DISTINCT FROM (NEW.since, NEW.until);
          END IF;
          PERFORM pg_notify('doorstroom_event', coalesce(NEW.region_id, OLD.region_id));
          RETURN NULL;
        END $$;
      CREATE TRIGGER absence_tells_delegate AFTER INSERT OR UPDATE OR DELETE ON absence FOR EACH ROW EXECUTE FUNCTION tell_delegate();

      ALTER TABLE follow_up ADD COLUMN version integer NOT NULL DEFAULT 1;
      CREATE FUNCTION guard_follow_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF (NEW.region_id, NEW.id, NEW.provider_id, NEW.entry_id, NEW.kind, NEW.cause_id, NEW.created_at)
             IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.provider_id, OLD.entry_id, OLD.kind, OLD.cause_id, OLD.created_at) THEN
            RAISE EXCEPTION 'a follow-up keeps what it is about' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_identity';
          END IF;
          IF OLD.done_at IS NOT NULL OR NEW.version <> OLD.version + 1 THEN
            RAISE EXCEPTION 'a follow-up ends once, and a change takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_step';
          END IF;
          -- To a named colleague of the same organisation, and never back to nobody. Away is no wall: the delegate sees it then.
          IF NEW.owner IS DISTINCT FROM OLD.owner AND NOT EXISTS (SELECT FROM colleague c
              WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.provider_id AND c.user_id = NEW.owner) THEN
            RAISE EXCEPTION 'a follow-up goes to a colleague' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_owner';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER follow_up_guard BEFORE UPDATE ON follow_up FOR EACH ROW EXECUTE FUNCTION guard_follow_up();
      CREATE FUNCTION tell_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation, told_user)
            VALUES (NEW.region_id, 'follow-up.handed-over', NEW.id, ARRAY[NEW.provider_id], acting_user(), acting_organisation(), NEW.owner);
          PERFORM pg_notify('doorstroom_event', NEW.region_id);
          RETURN NULL;
        END $$;
      CREATE TRIGGER follow_up_tells_owner AFTER UPDATE ON follow_up FOR EACH ROW
        WHEN (OLD.owner IS DISTINCT FROM NEW.owner) EXECUTE FUNCTION tell_owner();
      REVOKE ALL ON FUNCTION guard_absence(), tell_delegate(), guard_follow_up(), tell_owner() FROM PUBLIC;
    `);
    await runner.query(`
      ALTER TABLE colleague ENABLE ROW LEVEL SECURITY;
      CREATE POLICY colleague_read ON colleague FOR SELECT TO doorstroom_app
        USING (${OWN_PEOPLE} AND (SELECT acting_role()) IN ('clinician', 'data-steward'));
      CREATE POLICY colleague_insert ON colleague FOR INSERT TO doorstroom_app
        WITH CHECK (${OWN_PEOPLE} AND user_id = acting_user() AND role = acting_role());
      CREATE POLICY colleague_update ON colleague FOR UPDATE TO doorstroom_app
        USING (${OWN_PEOPLE} AND user_id = acting_user()) WITH CHECK (${OWN_PEOPLE} AND user_id = acting_user() AND role = acting_role());
      -- A steward sees as well who is away: follow-ups go by it.
      ALTER POLICY absence_read ON absence USING (${OWN_PEOPLE} AND (SELECT acting_role()) IN ('clinician', 'data-steward'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY absence_read ON absence USING (${OWN_PEOPLE} AND (SELECT acting_role()) = 'clinician');
    `);
    await runner.query(sql`
      DROP TRIGGER follow_up_tells_owner ON follow_up;
      DROP TRIGGER follow_up_guard ON follow_up;
      ALTER TABLE follow_up DROP COLUMN version;
      ALTER TABLE event DROP COLUMN told_user;
      DROP TRIGGER absence_tells_delegate ON absence;
      DROP TRIGGER absence_guard ON absence;
      -- Of several absences of one person the first is kept: there is room for one.
      DELETE FROM absence a USING absence b WHERE (a.region_id, a.provider_id, a.user_id) = (b.region_id, b.provider_id, b.user_id) AND b.since < a.since;
      DROP INDEX absence_of;
      ALTER TABLE absence DROP CONSTRAINT absence_pkey, DROP COLUMN id, DROP COLUMN version, ADD PRIMARY KEY (region_id, provider_id, user_id);
      DROP TABLE colleague;
      DROP FUNCTION tell_owner(), guard_follow_up(), tell_delegate(), guard_absence();
    `);
  }
}
