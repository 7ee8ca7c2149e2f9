import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

const ENGINE = `acting_role() = 'engine'`;
const OWN_PERSON = `user_id = acting_user() AND organisation = acting_organisation()`;
const OWN_SYSTEMS = `provider_id = acting_organisation() AND acting_role() IN ('provider-system', 'data-steward')`;

/**
 * What happened, written by the tables themselves in the transaction that did it: whichever service writes, nothing is
 * missed, and what is rolled back was never said. Then who is told of it: notifications, mail, webhooks.
 */
export class Events1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      CREATE TABLE event (
        region_id text NOT NULL REFERENCES region,
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- Given after the commit, one after another: whoever has seen n will never find an event below n that is new.
        position bigint CHECK (position > 0),
        kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'),
        subject_id uuid NOT NULL,
        -- AGB codes, in an order that the kind gives a meaning: a proposal's sending side first, then its receiving side.
        organisations text[] NOT NULL CHECK (cardinality(organisations) > 0 AND array_position(organisations, NULL) IS NULL),
        by_user text,
        by_organisation text,
        -- What one transaction did, such as a run that proposes hundreds, is told in one sentence.
        batch xid8 NOT NULL DEFAULT pg_current_xact_id(),
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX event_position ON event (region_id, position) WHERE position IS NOT NULL;
      CREATE INDEX event_without_position ON event (region_id, id) WHERE position IS NULL;
      CREATE INDEX event_organisations ON event USING gin (organisations);
      CREATE TABLE event_clock (
        region_id text PRIMARY KEY REFERENCES region,
        position bigint NOT NULL DEFAULT 0
      );

      CREATE FUNCTION record_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE fields jsonb := to_jsonb(NEW);
        BEGIN
          INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
          SELECT fields ->> 'region_id', TG_ARGV[0] || '.' || (fields ->> TG_ARGV[2]), (fields ->> TG_ARGV[1])::uuid,
            array_agg(fields ->> c.name ORDER BY c.n), acting_user(), acting_organisation()
          FROM unnest(TG_ARGV[3]::text[]) WITH ORDINALITY AS c (name, n);
          -- Of equal notices in one transaction PostgreSQL sends one.
          PERFORM pg_notify('doorstroom_event', fields ->> 'region_id');
          RETURN NULL;
        END $$;
      -- A trigger on a temporary table would otherwise let anybody write events.
      REVOKE EXECUTE ON FUNCTION record_event() FROM PUBLIC;

      /* One line per table: its name in a kind, and its columns for the subject, the state and the organisations concerned. */
      CREATE FUNCTION emit_events(source regclass, topic text, subject text, state text, organisations text[]) RETURNS void
      LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
        DECLARE call text := format('FOR EACH ROW %%s EXECUTE FUNCTION record_event(%L, %L, %L, %L)', topic, subject, state, organisations);
        BEGIN
          EXECUTE format('CREATE TRIGGER event_on_insert AFTER INSERT ON %s ', source) || format(call, '');
          EXECUTE format('CREATE TRIGGER event_on_update AFTER UPDATE ON %s ', source)
            || format(call, format('WHEN (OLD.%1$I IS DISTINCT FROM NEW.%1$I)', state));
        END $$;
      REVOKE EXECUTE ON FUNCTION emit_events(regclass, text, text, text, text[]) FROM PUBLIC;

      CREATE FUNCTION guard_event() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.position IS NOT NULL OR NEW.position IS NULL
             OR (to_jsonb(NEW) - 'position') IS DISTINCT FROM (to_jsonb(OLD) - 'position') THEN
            RAISE EXCEPTION 'an event gets its position once and is otherwise never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'event_once';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER event_guard BEFORE UPDATE ON event FOR EACH ROW EXECUTE FUNCTION guard_event();

      -- How far somebody has read, and what beyond it was read by itself.
      CREATE TABLE notification_reader (
        region_id text NOT NULL REFERENCES region,
        user_id text NOT NULL,
        organisation text NOT NULL,
        read_until bigint NOT NULL CHECK (read_until >= 0),
        PRIMARY KEY (region_id, user_id, organisation)
      );
      CREATE TABLE notification_read (
        region_id text NOT NULL REFERENCES region,
        user_id text NOT NULL,
        organisation text NOT NULL,
        batch xid8 NOT NULL,
        kind text NOT NULL,
        read_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, user_id, organisation, batch, kind)
      );

      CREATE TABLE mail_preference (
        region_id text NOT NULL REFERENCES region,
        user_id text NOT NULL,
        organisation text NOT NULL,
        role text NOT NULL CHECK (role IN ('clinician', 'data-steward')),
        frequency text NOT NULL CHECK (frequency IN ('off', 'digest', 'at-once')),
        language text NOT NULL CHECK (language IN ('nl', 'en')),
        -- Sealed by the service. Whoever wants no mail leaves no address behind.
        address text CHECK ((address IS NULL) = (frequency = 'off') AND address NOT LIKE '%@%'),
        confirmed_at timestamptz,
        refused_at timestamptz,
        mailed_until bigint NOT NULL CHECK (mailed_until >= 0),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, user_id, organisation),
        CHECK (address IS NOT NULL OR (confirmed_at IS NULL AND refused_at IS NULL))
      );
      CREATE TABLE mail (
        region_id text NOT NULL REFERENCES region,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        user_id text NOT NULL,
        organisation text NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('confirm', 'digest', 'at-once')),
        -- The day of a digest, the position of an event: of however many that ask for the same mail one does.
        key text NOT NULL,
        -- Numbers by topic: there is no place for anything clinical.
        counts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(counts) = 'object'
          AND NOT jsonb_path_exists(counts, '$.* ? (@.type() != "number")')
          AND NOT jsonb_path_exists(counts, '$.keyvalue() ? (!(@.key like_regex "^[a-z-]{1,30}$"))')),
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused', 'given-up')),
        attempts integer NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        done_at timestamptz CHECK ((done_at IS NULL) = (state = 'waiting')),
        last_error text,
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, user_id, organisation, purpose, key),
        FOREIGN KEY (region_id, user_id, organisation) REFERENCES mail_preference ON DELETE CASCADE
      );
      CREATE INDEX mail_due ON mail (region_id, next_at) WHERE state = 'waiting';

      CREATE TABLE webhook_endpoint (
        region_id text NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        provider_id text NOT NULL,
        -- Five places each: of simultaneous registrations no sixth gets one.
        place smallint NOT NULL CHECK (place BETWEEN 1 AND 5),
        url text NOT NULL CHECK (url ~ '^https?://' AND length(url) <= 500),
        kinds text[] NOT NULL CHECK (cardinality(kinds) BETWEEN 1 AND 100),
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
        disabled_reason text CHECK (disabled_reason IN ('by-hand', 'failing', 'gone')),
        secret text NOT NULL CHECK (secret NOT LIKE 'whsec%'),
        previous_secret text CHECK (previous_secret NOT LIKE 'whsec%'),
        previous_until timestamptz CHECK ((previous_until IS NULL) = (previous_secret IS NULL)),
        failing_since timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, provider_id, place),
        CHECK ((state = 'disabled') = (disabled_reason IS NOT NULL)),
        FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
      );
      CREATE TABLE webhook_delivery (
        region_id text NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        endpoint_id uuid NOT NULL,
        provider_id text NOT NULL,
        -- Null for a test.
        event_id bigint,
        position bigint,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'dead')),
        attempts integer NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL DEFAULT now(),
        last_status smallint,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        done_at timestamptz CHECK ((done_at IS NULL) = (state = 'waiting')),
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, endpoint_id, event_id),
        FOREIGN KEY (region_id, endpoint_id) REFERENCES webhook_endpoint ON DELETE CASCADE
      );
      CREATE INDEX webhook_delivery_due ON webhook_delivery (region_id, next_at) WHERE state = 'waiting';
      CREATE INDEX webhook_delivery_endpoint ON webhook_delivery (region_id, endpoint_id, created_at DESC);
      CREATE FUNCTION guard_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.state = 'delivered' AND NEW.state <> 'delivered' THEN
            RAISE EXCEPTION 'what was delivered stays delivered' USING ERRCODE = 'check_violation', CONSTRAINT = 'webhook_delivery_once';
          END IF;
          IF (NEW.endpoint_id, NEW.provider_id, NEW.event_id, NEW.kind, NEW.subject_id, NEW.at)
             IS DISTINCT FROM (OLD.endpoint_id, OLD.provider_id, OLD.event_id, OLD.kind, OLD.subject_id, OLD.at) THEN
            RAISE EXCEPTION 'a delivery keeps what it delivers' USING ERRCODE = 'check_violation', CONSTRAINT = 'webhook_delivery_identity';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER webhook_delivery_guard BEFORE UPDATE ON webhook_delivery FOR EACH ROW EXECUTE FUNCTION guard_delivery();

      SELECT emit_events('proposal', 'proposal', 'id', 'state', '{from_provider,to_provider}');
      SELECT emit_events('offer', 'offer', 'id', 'state', '{from_provider,to_provider}');
      SELECT emit_events('transfer', 'transfer', 'offer_id', 'state', '{from_provider,to_provider}');
      SELECT emit_events('follow_up', 'follow-up', 'id', 'kind', '{provider_id}');
      SELECT emit_events('webhook_endpoint', 'webhook', 'id', 'state', '{provider_id}');

      GRANT SELECT, UPDATE (position), DELETE ON event TO doorstroom_app;
      GRANT SELECT, INSERT, UPDATE ON event_clock, notification_reader TO doorstroom_app;
      GRANT SELECT, INSERT, DELETE ON notification_read TO doorstroom_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON mail_preference, mail, webhook_endpoint, webhook_delivery TO doorstroom_app;
    `);
    const policies: readonly (readonly [table: string, rows: string])[] = [
      ['event_clock', ENGINE],
      ['notification_reader', OWN_PERSON],
      ['notification_read', OWN_PERSON],
      ['mail_preference', `${ENGINE} OR (${OWN_PERSON})`],
      ['mail', ENGINE],
      ['webhook_endpoint', `${ENGINE} OR (${OWN_SYSTEMS})`],
      ['webhook_delivery', `${ENGINE} OR (${OWN_SYSTEMS})`],
    ];
    for (const [table, rows] of policies)
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_all ON ${table} TO doorstroom_app
          USING (region_id = acting_region() AND (${rows})) WITH CHECK (region_id = acting_region() AND (${rows}));
      `);
    await runner.query(`
      ALTER TABLE event ENABLE ROW LEVEL SECURITY;
      CREATE POLICY event_read ON event FOR SELECT TO doorstroom_app USING (region_id = acting_region()
        AND (${ENGINE} OR (acting_organisation() = ANY (organisations) AND acting_role() IN ('clinician', 'data-steward', 'provider-system'))));
      CREATE POLICY event_position ON event FOR UPDATE TO doorstroom_app USING (region_id = acting_region() AND ${ENGINE});
      -- Told and long past: what remains of it is in the tables and in the audit trail.
      CREATE POLICY event_retention ON event FOR DELETE TO doorstroom_app
        USING (region_id = acting_region() AND ${ENGINE} AND position IS NOT NULL AND at < now() - interval '90 days');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['follow_up', 'transfer', 'offer', 'proposal'])
      await runner.query(
        `DROP TRIGGER event_on_insert ON ${table}; DROP TRIGGER event_on_update ON ${table};`,
      );
    await runner.query(sql`
      DROP TABLE webhook_delivery, webhook_endpoint, mail, mail_preference, notification_read, notification_reader, event_clock, event;
      DROP FUNCTION guard_delivery(), guard_event(), emit_events(regclass, text, text, text, text[]), record_event();
    `);
  }
}
