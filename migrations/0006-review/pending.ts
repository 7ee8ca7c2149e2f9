import { sql } from '../sql.js';

/** Decisions that were made and can still be undone: what is recorded here takes effect by itself. */
export const PENDING = sql`
  CREATE TABLE pending_decision (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    -- What it is on: one of the two.
    proposal_id uuid,
    case_id uuid CHECK (num_nonnulls(proposal_id, case_id) = 1),
    -- In which capacity, as the decision itself will be taken.
    role text NOT NULL CHECK (role = CASE WHEN proposal_id IS NULL THEN 'case-table-chair' ELSE 'clinician' END),
    provider_id text CHECK ((provider_id IS NULL) = (proposal_id IS NULL)),
    decided_by text NOT NULL,
    decided_by_name text,
    side text CHECK (side IN ('sending', 'receiving')) CHECK ((side IS NULL) = (proposal_id IS NULL)),
    profession text REFERENCES qualified_profession CHECK ((profession IS NULL) = (proposal_id IS NULL)),
    verdict text CHECK (verdict IN ('approve', 'refuse')) CHECK ((verdict IS NULL) = (proposal_id IS NULL)),
    reason text CHECK (reason ~ '^[a-z0-9-]{1,40}$') CHECK ((verdict IS NOT DISTINCT FROM 'refuse') = (reason IS NOT NULL)),
    decision text CHECK (decision IN
      ('propose-programme', 'refer-other-circuit', 'bridging-care', 'rescore-demand', 'keep-waiting', 'back-to-sender'))
      CHECK ((decision IS NULL) = (case_id IS NULL)),
    programme_id text CHECK ((programme_id IS NOT NULL) = (decision IS NOT DISTINCT FROM 'propose-programme')),
    programme_week text CHECK (programme_week ~ '^\d{4}-W\d{2}$') CHECK ((programme_week IS NULL) = (programme_id IS NULL)),
    domain text CHECK (domain ~ '^[a-z-]{1,40}$') CHECK ((domain IS NOT NULL) = (decision IS NOT DISTINCT FROM 'refer-other-circuit')),
    review_on date CHECK ((review_on IS NOT NULL) = (decision IS NOT DISTINCT FROM 'keep-waiting')),
    -- The version that was looked at.
    version integer NOT NULL,
    -- Which one it was, for its maker to know it again: the group, and the week of a proposal.
    diagnosis text NOT NULL CHECK (diagnosis ~ '^[a-z0-9-]{1,64}$'),
    week text CHECK (week ~ '^\d{4}-W\d{2}$') CHECK ((week IS NULL) = (proposal_id IS NULL)),
    state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'effective', 'undone', 'failed')),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- No later than the longest pause, however often it is prolonged.
    effect_at timestamptz NOT NULL CHECK (effect_at <= recorded_at + interval '2 minutes'),
    settled_at timestamptz CHECK ((settled_at IS NULL) = (state = 'pending')),
    -- Why it could not take effect: a code of the review stage, and of what had closed the proposal.
    problem text CHECK (problem ~ '^[a-z0-9-]{1,60}$') CHECK ((problem IS NOT NULL) = (state = 'failed')),
    cause text CHECK (cause ~ '^[a-z0-9-]{1,60}$') CHECK (cause IS NULL OR problem IS NOT NULL),
    -- When its maker was told what became of it.
    seen_at timestamptz CHECK (seen_at IS NULL OR settled_at IS NOT NULL),
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id),
    FOREIGN KEY (region_id, case_id) REFERENCES table_case (region_id, id)
  );
  -- One a side and one a case: while a decision can be undone it stands for its side.
  CREATE UNIQUE INDEX pending_decision_one_a_side ON pending_decision (region_id, proposal_id, side) WHERE state = 'pending';
  CREATE UNIQUE INDEX pending_decision_one_a_case ON pending_decision (region_id, case_id) WHERE state = 'pending';
  CREATE INDEX pending_decision_due ON pending_decision (region_id, effect_at) WHERE state = 'pending';
  CREATE INDEX pending_decision_maker ON pending_decision (region_id, decided_by, recorded_at);
  CREATE INDEX pending_decision_proposal ON pending_decision (region_id, proposal_id);
  CREATE INDEX pending_decision_case ON pending_decision (region_id, case_id);
  GRANT SELECT, INSERT, UPDATE, DELETE ON pending_decision TO doorstroom_app;

  ALTER TABLE pending_decision ENABLE ROW LEVEL SECURITY;
  -- Its maker; colleagues of the same organisation, and the other chairs, who would decide on the same. The other
  -- organisation is not told of what may still be undone.
  CREATE POLICY pending_decision_read ON pending_decision FOR SELECT TO doorstroom_app USING (region_id = acting_region() AND (
    acting_role() = 'engine' OR decided_by = acting_user()
    OR (acting_role() = 'clinician' AND provider_id = acting_organisation())
    OR (acting_role() = 'case-table-chair' AND case_id IS NOT NULL)));
  CREATE POLICY pending_decision_insert ON pending_decision FOR INSERT TO doorstroom_app WITH CHECK (region_id = acting_region()
    AND decided_by = acting_user() AND role = acting_role() AND provider_id IS NOT DISTINCT FROM acting_organisation()
    AND state = 'pending');
  CREATE POLICY pending_decision_update ON pending_decision FOR UPDATE TO doorstroom_app USING (region_id = acting_region()
    AND decided_by = acting_user() AND role = acting_role() AND provider_id IS NOT DISTINCT FROM acting_organisation());
  -- What is over makes room for the next one of the same person on the same proposal or case.
  CREATE POLICY pending_decision_delete ON pending_decision FOR DELETE TO doorstroom_app USING (region_id = acting_region()
    AND decided_by = acting_user() AND role = acting_role() AND provider_id IS NOT DISTINCT FROM acting_organisation()
    AND state <> 'pending');
`;
