import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { rowLevelSecurity, sql } from './sql.js';

/**
 * Who acts is set per transaction (`set_config(..., true)`); every policy reads it through these functions.
 * The role `engine` is the service acting for the region: matching runs, expiry, retention.
 */
export class Platform1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      CREATE FUNCTION acting_region() RETURNS text STABLE LANGUAGE sql AS $$ SELECT nullif(current_setting('doorstroom.region', true), '') $$;
      CREATE FUNCTION acting_organisation() RETURNS text STABLE LANGUAGE sql AS $$ SELECT nullif(current_setting('doorstroom.organisation', true), '') $$;
      CREATE FUNCTION acting_user() RETURNS text STABLE LANGUAGE sql AS $$ SELECT nullif(current_setting('doorstroom.user', true), '') $$;
      CREATE FUNCTION acting_role() RETURNS text STABLE LANGUAGE sql AS $$ SELECT nullif(current_setting('doorstroom.role', true), '') $$;
      GRANT USAGE ON SCHEMA public TO doorstroom_app;

      CREATE TABLE region (
        id text PRIMARY KEY CHECK (id ~ '^[A-Z0-9-]{2,40}$'),
        name text NOT NULL,
        synthetic boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT ON region TO doorstroom_app;

      CREATE TABLE policy_version (
        region_id text NOT NULL REFERENCES region,
        version integer NOT NULL CHECK (version > 0),
        document jsonb NOT NULL,
        sha256 text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by text NOT NULL,
        PRIMARY KEY (region_id, version)
      );
      GRANT SELECT, INSERT ON policy_version TO doorstroom_app;

      CREATE TABLE system_client (
        region_id text NOT NULL REFERENCES region,
        client_id text PRIMARY KEY,
        provider_id text NOT NULL,
        secret_hash text,
        jwks jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        disabled_at timestamptz,
        CHECK (secret_hash IS NOT NULL OR jwks IS NOT NULL)
      );
      -- The token endpoint looks a client up before anybody is known to act, so no row-level security here: no personal data.
      GRANT SELECT ON system_client TO doorstroom_app;

      CREATE TABLE audit_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        region_id text NOT NULL REFERENCES region,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        user_id text NOT NULL,
        organisation text,
        role text NOT NULL,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text,
        category text NOT NULL,
        ground text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
        detail jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_event_subject ON audit_event (region_id, subject_kind, subject_id, id);
      CREATE INDEX audit_event_xid ON audit_event (region_id, xid);
      -- Events are sealed in batches, each hash over the one before: a chain without one lock for every reader.
      CREATE TABLE audit_seal (
        region_id text NOT NULL REFERENCES region,
        number bigint NOT NULL CHECK (number > 0),
        event_ids bigint[] NOT NULL CHECK (cardinality(event_ids) > 0),
        previous_hash text NOT NULL,
        hash text NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (region_id, number)
      );
      CREATE INDEX audit_seal_events ON audit_seal USING gin (event_ids);
      CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
      CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event EXECUTE FUNCTION append_only();
      CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal EXECUTE FUNCTION append_only();
      GRANT SELECT, INSERT ON audit_event, audit_seal TO doorstroom_app;
    `);
    await runner.query(
      rowLevelSecurity('policy_version', 'true', `acting_role() IN ('engine', 'administrator')`),
    );
    await runner.query(sql`
      ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
      CREATE POLICY audit_event_insert ON audit_event FOR INSERT TO doorstroom_app
        WITH CHECK (region_id = acting_region() AND user_id = acting_user() AND role = acting_role());
      CREATE POLICY audit_event_read ON audit_event FOR SELECT TO doorstroom_app
        USING (region_id = acting_region() AND (acting_role() IN ('engine', 'privacy-officer')));
      ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
      CREATE POLICY audit_seal_all ON audit_seal TO doorstroom_app
        USING (region_id = acting_region() AND acting_role() IN ('engine', 'privacy-officer'))
        WITH CHECK (region_id = acting_region() AND acting_role() = 'engine');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      DROP TABLE audit_seal, audit_event, system_client, policy_version, region;
      DROP FUNCTION append_only(), acting_role(), acting_user(), acting_organisation(), acting_region();
    `);
  }
}
