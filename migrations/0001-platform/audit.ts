import { appendOnly, rowLevelSecurity, sql } from '../sql.js';

/**
 * The audit trail: events, the seals that chain them, a daily anchor of the chain, and whose trail an event belongs to.
 * Time, transaction and id of an event are the database's own, and seals and anchors are made by functions of
 * doorstroom_sealer (functions/platform/seal_audit.sql): whoever has the connection of the application can neither
 * write in the past nor close a stretch of the trail over something else.
 */
export const AUDIT = sql`
  -- No foreign key to the region, which everybody would lock at once: see guard_region.
  CREATE TABLE audit_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    region_id text NOT NULL,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    user_id text NOT NULL,
    organisation text,
    role text NOT NULL,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text,
    -- A look at a list is one event that names all that was on it.
    subject_ids text[] CHECK (subject_ids IS NULL OR (subject_id IS NULL AND cardinality(subject_ids) > 0)),
    category text NOT NULL,
    ground text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
    detail jsonb NOT NULL DEFAULT '{}'
  );
  -- A trail of one entry is asked for by the ids of the entry, its proposals and offers, of whatever kind they are.
  CREATE INDEX audit_event_subject ON audit_event (region_id, subject_id, id);
  CREATE INDEX audit_event_with_subjects ON audit_event (region_id, at) WHERE subject_ids IS NOT NULL;
  -- What somebody did of late: searched for, and counted where a day has a limit.
  CREATE INDEX audit_event_user ON audit_event (region_id, user_id, at);
  -- In what capacity somebody acted is what was said at the beginning of the session.
  CREATE INDEX audit_event_session ON audit_event (region_id, user_id, at) WHERE action IN ('session.start', 'session.switch');
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
  CREATE TABLE audit_anchor (
    region_id text NOT NULL REFERENCES region,
    day date NOT NULL,
    seal bigint NOT NULL,
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    events bigint NOT NULL CHECK (events > 0),
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (region_id, day)
  );
  COMMENT ON COLUMN audit_anchor.events IS 'sealed since the beginning, up to and with this seal';
  -- Whose trail an event belongs to, once the proposal or offer it speaks of is gone.
  CREATE TABLE audit_subject (
    region_id text NOT NULL REFERENCES region,
    subject_id text NOT NULL,
    entry_id text NOT NULL,
    PRIMARY KEY (region_id, subject_id)
  );
  CREATE INDEX audit_subject_entry ON audit_subject (region_id, entry_id);
  GRANT SELECT ON audit_event, audit_seal, audit_anchor, audit_subject TO doorstroom_app;
  -- Without id, xid and at.
  GRANT INSERT (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
    ON audit_event TO doorstroom_app;
  GRANT USAGE ON SCHEMA public TO doorstroom_sealer;
  GRANT SELECT ON audit_event TO doorstroom_sealer;
  GRANT SELECT, INSERT ON audit_seal, audit_anchor TO doorstroom_sealer;

  ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
  CREATE POLICY audit_event_insert ON audit_event FOR INSERT TO doorstroom_app
    WITH CHECK (region_id = acting_region() AND user_id = acting_user() AND role = acting_role());
  CREATE POLICY audit_event_read ON audit_event FOR SELECT TO doorstroom_app
    USING (region_id = acting_region() AND acting_role() IN ('engine', 'privacy-officer', 'administrator'));
  ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
  CREATE POLICY audit_seal_read ON audit_seal FOR SELECT TO doorstroom_app
    USING (region_id = acting_region() AND acting_role() IN ('engine', 'privacy-officer'));
  ALTER TABLE audit_anchor ENABLE ROW LEVEL SECURITY;
  CREATE POLICY audit_anchor_read ON audit_anchor FOR SELECT TO doorstroom_app
    USING (region_id = acting_region() AND acting_role() IN ('engine', 'privacy-officer', 'administrator'));
  CREATE POLICY audit_event_sealing ON audit_event FOR SELECT TO doorstroom_sealer USING (region_id = acting_region());
  CREATE POLICY audit_seal_sealing ON audit_seal TO doorstroom_sealer
    USING (region_id = acting_region()) WITH CHECK (region_id = acting_region());
  CREATE POLICY audit_anchor_sealing ON audit_anchor TO doorstroom_sealer
    USING (region_id = acting_region()) WITH CHECK (region_id = acting_region());
`.concat(
  rowLevelSecurity('audit_subject', `acting_role() IN ('engine', 'privacy-officer')`, null),
  ...['audit_event', 'audit_seal', 'audit_anchor', 'audit_subject'].map(appendOnly),
);
