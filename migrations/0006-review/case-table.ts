import { recordEvents, rowsOnlyFor, sql } from '../sql.js';

const CHAIR_OR_ENGINE = `acting_role() IN ('case-table-chair', 'engine')`;
/** People of a provider who work on cases. */
const STAFF = `acting_organisation() IS NOT NULL AND acting_role() IN ('clinician', 'data-steward')`;

/**
 * The regional case table (regiotafel): cases, meetings, coded decisions, actions with an owner. The rules of
 * libs/review/case-table once more, where no code path can walk around them.
 */
export const CASE_TABLE = sql`
  CREATE TABLE case_meeting (
    region_id text NOT NULL REFERENCES region,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    held_on date NOT NULL,
    state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'cancelled')),
    version integer NOT NULL DEFAULT 1,
    planned_by text NOT NULL,
    planned_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz CHECK ((closed_at IS NULL) = (state = 'planned')),
    PRIMARY KEY (region_id, id)
  );
  CREATE UNIQUE INDEX case_meeting_one_a_day ON case_meeting (region_id, held_on) WHERE state <> 'cancelled';

  -- Somebody of an organisation, in a role; the person is of the session in which they said so, and nobody's name is kept.
  CREATE TABLE case_attendance (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    meeting_id uuid NOT NULL,
    provider_id text NOT NULL,
    role text NOT NULL CHECK (role IN ('clinician', 'data-steward')),
    user_id text CHECK (user_id IS NULL OR user_id = recorded_by),
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, id),
    UNIQUE NULLS NOT DISTINCT (region_id, meeting_id, provider_id, role, user_id),
    FOREIGN KEY (region_id, meeting_id) REFERENCES case_meeting (region_id, id),
    FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
  );

  CREATE TABLE case_transition (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));
  INSERT INTO case_transition (from_state, to_state) VALUES
    ('submitted', 'on-agenda'), ('submitted', 'closed'), ('on-agenda', 'submitted'), ('on-agenda', 'decided'), ('on-agenda', 'closed'), ('decided', 'closed');
  CREATE TABLE table_case (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    entry_id text NOT NULL,
    provider_id text NOT NULL,
    reason text NOT NULL CHECK (reason IN ('refused', 'long-unmatched', 'by-hand', 'review-due', 'proposal-ended')),
    state text NOT NULL DEFAULT 'submitted' CHECK (state IN ('submitted', 'on-agenda', 'decided', 'closed')),
    version integer NOT NULL DEFAULT 1,
    submitted_by text NOT NULL,
    submitted_at timestamptz NOT NULL DEFAULT now(),
    meeting_id uuid,
    closed_at timestamptz CHECK ((closed_at IS NULL) = (state <> 'closed')),
    outcome text CHECK ((outcome IS NULL) = (state <> 'closed')),
    CHECK (outcome IN ('placed', 'actions-done', 'discuss-again', 'proposed-since', 'entry-left', 'taken-back')),
    CHECK (state <> 'submitted' OR meeting_id IS NULL),
    CHECK (state NOT IN ('on-agenda', 'decided') OR meeting_id IS NOT NULL),
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id),
    FOREIGN KEY (region_id, meeting_id) REFERENCES case_meeting (region_id, id)
  );
  COMMENT ON COLUMN table_case.provider_id IS 'the entry''s own provider, for row-level security';
  CREATE UNIQUE INDEX table_case_one_open_per_entry ON table_case (region_id, entry_id) WHERE state <> 'closed';
  CREATE INDEX table_case_state ON table_case (region_id, state, submitted_at);
  CREATE INDEX table_case_provider ON table_case (region_id, provider_id, state);
  CREATE INDEX table_case_meeting ON table_case (region_id, meeting_id);
  CREATE INDEX table_case_entry ON table_case (region_id, entry_id, closed_at);

  -- A proposal by hand comes from a case.
  ALTER TABLE proposal ADD CONSTRAINT proposal_case_fkey FOREIGN KEY (region_id, case_id) REFERENCES table_case (region_id, id);

  CREATE TABLE case_decision (
    region_id text NOT NULL,
    case_id uuid NOT NULL,
    decision text NOT NULL CHECK (decision IN
      ('propose-programme', 'refer-other-circuit', 'bridging-care', 'rescore-demand', 'keep-waiting', 'back-to-sender')),
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT now(),
    proposal_id uuid CHECK ((proposal_id IS NOT NULL) = (decision = 'propose-programme')),
    review_on date CHECK ((review_on IS NOT NULL) = (decision = 'keep-waiting')),
    -- Where to; the code list of domains.
    domain text CHECK (domain IN
      ('other-circuit', 'primary-care', 'social-domain', 'youth-care', 'long-term-care', 'disability-care', 'hospital-care', 'peer-support')),
    CHECK ((domain IS NOT NULL) = (decision = 'refer-other-circuit')),
    -- One decision a case: of two chairs who decide at once one wins.
    PRIMARY KEY (region_id, case_id),
    FOREIGN KEY (region_id, case_id) REFERENCES table_case (region_id, id),
    FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id)
  );
  CREATE TABLE case_action (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL,
    code text NOT NULL CHECK (code IN
      ('arrange-referral', 'arrange-bridging-care', 'rescore-and-push', 'complete-data', 'ask-client', 'offer-slot', 'ask-insurer')),
    owner_id text NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
    version integer NOT NULL DEFAULT 1,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    done_by text CHECK ((done_by IS NOT NULL) = (state = 'done')),
    ended_at timestamptz CHECK ((ended_at IS NULL) = (state = 'open')),
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, case_id) REFERENCES table_case (region_id, id),
    FOREIGN KEY (region_id, owner_id) REFERENCES provider (region_id, id)
  );
  CREATE INDEX case_action_case ON case_action (region_id, case_id);
  CREATE INDEX case_action_owner ON case_action (region_id, owner_id, state, due_on);
  -- That its owner was told of an action whose date has passed; once, however many look.
  CREATE TABLE case_action_reminder (
    region_id text NOT NULL,
    action_id uuid NOT NULL,
    on_day date NOT NULL,
    PRIMARY KEY (region_id, action_id),
    FOREIGN KEY (region_id, action_id) REFERENCES case_action (region_id, id)
  );

  GRANT SELECT ON case_transition TO doorstroom_app;
  GRANT SELECT, INSERT, UPDATE ON case_meeting, table_case, case_action TO doorstroom_app;
  GRANT SELECT, INSERT ON case_decision, case_action_reminder TO doorstroom_app;
  GRANT SELECT, INSERT, DELETE ON case_attendance TO doorstroom_app;
`.concat(
  rowsOnlyFor('case_action_reminder', `acting_role() = 'engine'`),
  recordEvents('table_case', {
    topic: 'case',
    subject: 'id',
    state: 'state',
    organisations: ['provider_id'],
  }),
);

/** Seen by others than the owner of a row: these ask functions with the owner's rights. */
export const CASE_TABLE_POLICIES = `
  ALTER TABLE case_meeting ENABLE ROW LEVEL SECURITY;
  CREATE POLICY case_meeting_read ON case_meeting FOR SELECT TO doorstroom_app USING (region_id = acting_region());
  CREATE POLICY case_meeting_insert ON case_meeting FOR INSERT TO doorstroom_app
    WITH CHECK (region_id = acting_region() AND ${CHAIR_OR_ENGINE} AND planned_by = acting_user() AND state = 'planned' AND version = 1);
  CREATE POLICY case_meeting_update ON case_meeting FOR UPDATE TO doorstroom_app USING (region_id = acting_region() AND ${CHAIR_OR_ENGINE});

  ALTER TABLE case_attendance ENABLE ROW LEVEL SECURITY;
  -- The chair sees who was there; an organisation who of its own was.
  CREATE POLICY case_attendance_read ON case_attendance FOR SELECT TO doorstroom_app USING (region_id = acting_region()
    AND (${CHAIR_OR_ENGINE} OR (${STAFF} AND provider_id = acting_organisation())));
  CREATE POLICY case_attendance_insert ON case_attendance FOR INSERT TO doorstroom_app WITH CHECK (region_id = acting_region() AND recorded_by = acting_user()
    AND ((acting_role() = 'case-table-chair' AND user_id IS NULL)
      OR (${STAFF} AND provider_id = acting_organisation() AND role = acting_role() AND user_id = acting_user())));
  CREATE POLICY case_attendance_delete ON case_attendance FOR DELETE TO doorstroom_app USING (region_id = acting_region()
    AND ((acting_role() = 'case-table-chair' AND user_id IS NULL) OR (${STAFF} AND provider_id = acting_organisation() AND user_id = acting_user())));

  ALTER TABLE table_case ENABLE ROW LEVEL SECURITY;
  -- The own organisation always; the chair and the engine all; clinicians what is on an agenda, where they sit at the table; who has to act what it is about.
  CREATE POLICY table_case_read ON table_case FOR SELECT TO doorstroom_app USING (region_id = acting_region() AND (
    ${CHAIR_OR_ENGINE} OR (${STAFF} AND provider_id = acting_organisation())
    OR (acting_role() = 'clinician' AND acting_organisation() IS NOT NULL AND state = 'on-agenda')
    OR (${STAFF} AND owns_action_in_case(region_id, id))));
  CREATE POLICY table_case_insert ON table_case FOR INSERT TO doorstroom_app WITH CHECK (region_id = acting_region()
    AND submitted_by = acting_user() AND (acting_role() = 'engine' OR (${STAFF} AND provider_id = acting_organisation() AND reason = 'by-hand')));
  CREATE POLICY table_case_update ON table_case FOR UPDATE TO doorstroom_app USING (region_id = acting_region()
    AND (${CHAIR_OR_ENGINE} OR (${STAFF} AND provider_id = acting_organisation())));
  -- What the own organisation may do to its case is take it back.
  CREATE POLICY table_case_taken_back ON table_case AS RESTRICTIVE FOR UPDATE TO doorstroom_app USING (true)
    WITH CHECK (${CHAIR_OR_ENGINE} OR (state = 'closed' AND outcome = 'taken-back'));

  ALTER TABLE case_decision ENABLE ROW LEVEL SECURITY;
  -- Visible to whoever sees the case, which has policies of its own.
  CREATE POLICY case_decision_read ON case_decision FOR SELECT TO doorstroom_app USING (region_id = acting_region()
    AND EXISTS (SELECT FROM table_case c WHERE c.region_id = case_decision.region_id AND c.id = case_decision.case_id));
  CREATE POLICY case_decision_insert ON case_decision FOR INSERT TO doorstroom_app
    WITH CHECK (region_id = acting_region() AND acting_role() = 'case-table-chair' AND decided_by = acting_user());

  ALTER TABLE case_action ENABLE ROW LEVEL SECURITY;
  CREATE POLICY case_action_read ON case_action FOR SELECT TO doorstroom_app USING (region_id = acting_region()
    AND (${CHAIR_OR_ENGINE} OR (${STAFF} AND (owner_id = acting_organisation() OR submitted_case(region_id, case_id)))));
  CREATE POLICY case_action_insert ON case_action FOR INSERT TO doorstroom_app
    WITH CHECK (region_id = acting_region() AND acting_role() = 'case-table-chair' AND created_by = acting_user() AND state = 'open' AND version = 1);
  CREATE POLICY case_action_update ON case_action FOR UPDATE TO doorstroom_app
    USING (region_id = acting_region() AND (${CHAIR_OR_ENGINE} OR (${STAFF} AND owner_id = acting_organisation())));
`;
