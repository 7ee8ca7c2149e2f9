import { rowLevelSecurity, sql } from '../sql.js';

const ENGINE = `acting_role() = 'engine'`;

/** Systems that may push, sessions that can be ended, and what the token endpoint remembers across instances. */
export const IDENTITY = sql`
  CREATE TABLE system_client (
    region_id text NOT NULL REFERENCES region,
    client_id text PRIMARY KEY,
    provider_id text NOT NULL,
    secret_hash text,
    jwks jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    disabled_at timestamptz,
    CHECK (secret_hash IS NOT NULL OR jwks IS NOT NULL),
    -- Public keys only: nobody who reads this table can sign as a system.
    CHECK (NOT jsonb_path_exists(jwks, '$.**?(exists(@.d) || exists(@.p) || exists(@.k))'))
  );
  -- The token endpoint looks a client up before anybody is known to act, so no row-level security here: no personal data.
  GRANT SELECT ON system_client TO doorstroom_app;

  -- Short-lived rows: no foreign key to the region, so that nothing of them can ever keep anything else.
  CREATE TABLE session (
    region_id text NOT NULL,
    -- SHA-256 of the id in the cookie: who reads the table can be nobody.
    id_hash text NOT NULL CHECK (id_hash ~ '^[0-9a-f]{64}$'),
    user_id text NOT NULL,
    -- What somebody may do is said here and nowhere else: the cookie only says which row is meant.
    role text NOT NULL,
    organisation text,
    profession text,
    contexts jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(contexts) = 'array'),
    issuer_session_hash text CHECK (issuer_session_hash ~ '^[0-9a-f]{64}$'),
    started_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_because text CHECK (revoked_because IN ('signed-out', 'signed-out-everywhere', 'switched', 'replaced', 'by-administrator', 'by-issuer', 'idle')),
    PRIMARY KEY (region_id, id_hash),
    CHECK (expires_at > started_at),
    CHECK ((revoked_at IS NULL) = (revoked_because IS NULL))
  );
  CREATE INDEX session_of_user ON session (region_id, user_id) WHERE revoked_at IS NULL;

  CREATE TABLE issuer_record (
    region_id text NOT NULL,
    model text NOT NULL,
    id text NOT NULL,
    payload jsonb NOT NULL,
    uid text,
    grant_id text,
    consumed_at timestamptz,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, model, id)
  );
  CREATE INDEX issuer_record_uid ON issuer_record (region_id, model, uid) WHERE uid IS NOT NULL;
  CREATE INDEX issuer_record_grant ON issuer_record (region_id, grant_id) WHERE grant_id IS NOT NULL;
  CREATE INDEX issuer_record_expiry ON issuer_record (expires_at);
  COMMENT ON TABLE issuer_record IS 'used client assertions and logout tokens; in the demo also codes and sign-ins in progress';

  CREATE TABLE failed_attempt (
    region_id text NOT NULL,
    -- SHA-256 of what is counted: an address is nobody's to read.
    key_hash text NOT NULL CHECK (key_hash ~ '^[0-9a-f]{64}$'),
    failures integer NOT NULL CHECK (failures > 0),
    until timestamptz NOT NULL,
    PRIMARY KEY (region_id, key_hash)
  );
  CREATE INDEX failed_attempt_until ON failed_attempt (until);
  GRANT SELECT, INSERT, UPDATE, DELETE ON session, issuer_record, failed_attempt TO doorstroom_app;
`.concat(
  ...['session', 'issuer_record', 'failed_attempt'].map((table) => rowLevelSecurity(table, ENGINE, ENGINE)),
);
