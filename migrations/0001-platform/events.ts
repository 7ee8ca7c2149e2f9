import { sql } from '../sql.js';

const ENGINE = `acting_role() = 'engine'`;

/**
 * What happened, written by the tables themselves in the transaction that did it (record_event): whichever service
 * writes, nothing is missed, and what is rolled back was never announced.
 */
export const EVENTS = sql`
  -- No foreign key to the region, which everybody would lock at once: see guard_region.
  CREATE TABLE event (
    region_id text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Given after the commit, one after another: whoever has seen n will never find an event below n that is new.
    position bigint CHECK (position > 0),
    kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'),
    subject_id uuid NOT NULL,
    -- AGB codes, in an order that the kind gives a meaning: a proposal's sending side first, then its receiving side. The id
    -- of the region where it is for the region's own people.
    organisations text[] NOT NULL CHECK (cardinality(organisations) > 0 AND array_position(organisations, NULL) IS NULL),
    recipient_user text,
    by_user text,
    by_organisation text,
    -- What one transaction did, such as a run that proposes hundreds, is told in one sentence.
    batch xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON COLUMN event.recipient_user IS 'the person who is notified; null = everybody of the organisations';
  CREATE UNIQUE INDEX event_position ON event (region_id, position) WHERE position IS NOT NULL;
  CREATE INDEX event_without_position ON event (region_id, id) WHERE position IS NULL;
  CREATE INDEX event_latest ON event (region_id, id);
  CREATE INDEX event_organisations ON event USING gin (organisations);
  CREATE TABLE event_clock (
    region_id text PRIMARY KEY REFERENCES region,
    position bigint NOT NULL DEFAULT 0
  );
  GRANT SELECT, UPDATE (position), DELETE ON event TO doorstroom_app;
  GRANT SELECT, INSERT, UPDATE ON event_clock TO doorstroom_app;
`.concat(`
  ALTER TABLE event ENABLE ROW LEVEL SECURITY;
  CREATE POLICY event_read ON event FOR SELECT TO doorstroom_app USING (region_id = acting_region()
    AND (${ENGINE} OR (acting_organisation() = ANY (organisations) AND acting_role() IN ('clinician', 'data-steward', 'provider-system'))
      OR (acting_organisation() IS NULL AND acting_region() = ANY (organisations) AND acting_role() IN ('taskforce-analyst', 'administrator'))));
  CREATE POLICY event_position ON event FOR UPDATE TO doorstroom_app USING (region_id = acting_region() AND ${ENGINE});
  -- Announced and long past: what remains of it is in the tables and in the audit trail.
  CREATE POLICY event_retention ON event FOR DELETE TO doorstroom_app
    USING (region_id = acting_region() AND ${ENGINE} AND position IS NOT NULL AND at < now() - interval '90 days');
`);
