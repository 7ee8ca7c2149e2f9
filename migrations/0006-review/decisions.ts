import { sql } from '../sql.js';

/** Four eyes: the rules of libs/review once more, where no code path can walk around them. */
export const DECISIONS = sql`
  -- The coordinating clinicians (regiebehandelaars) who may be one of the four eyes.
  -- Titles: those under which they may where a region starts; its policy may say otherwise (guard_decision).
  CREATE TABLE qualified_profession (
    code text PRIMARY KEY,
    titles text[] NOT NULL DEFAULT '{zvw,jeugdwet,wlz,wfz}' CHECK (titles <@ ARRAY['zvw', 'jeugdwet', 'wlz', 'wfz'])
  );
  INSERT INTO qualified_profession (code) VALUES
    ('psychiater'), ('klinisch-geriater'), ('specialist-ouderengeneeskunde'), ('gz-psycholoog'), ('klinisch-psycholoog'),
    ('klinisch-neuropsycholoog'), ('psychotherapeut'), ('verpleegkundig-specialist-ggz'), ('verslavingsarts');
  INSERT INTO qualified_profession (code, titles) VALUES
    ('orthopedagoog-generalist', '{jeugdwet}'), ('kinder-en-jeugdpsycholoog', '{jeugdwet}');
  CREATE TABLE decision (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    proposal_id uuid NOT NULL,
    side text NOT NULL CHECK (side IN ('sending', 'receiving')),
    provider_id text NOT NULL,
    decided_by text NOT NULL,
    -- The clinician's name, for the colleague on the other side.
    decided_by_name text,
    profession text NOT NULL REFERENCES qualified_profession,
    verdict text NOT NULL CHECK (verdict IN ('approve', 'refuse')),
    -- The very reason that was given, which keeps its label and its effect whatever is agreed later.
    policy_version integer,
    reason text CHECK ((verdict = 'refuse') = (reason IS NOT NULL)),
    decided_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, proposal_id, side),
    UNIQUE (region_id, proposal_id, decided_by),
    CONSTRAINT decision_cites_policy CHECK ((verdict = 'refuse') = (policy_version IS NOT NULL)),
    CONSTRAINT decision_reason_of_policy FOREIGN KEY (region_id, policy_version, reason) REFERENCES refusal_reason (region_id, policy_version, code),
    FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id)
  );
  -- A fact beside the states: looking changes nothing that the other side has judged, so it takes no version.
  CREATE TABLE proposal_seen (
    region_id text NOT NULL,
    proposal_id uuid NOT NULL,
    side text NOT NULL CHECK (side IN ('sending', 'receiving')),
    provider_id text NOT NULL,
    seen_by text NOT NULL,
    profession text NOT NULL REFERENCES qualified_profession,
    seen_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, proposal_id, side),
    FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id)
  );
  GRANT SELECT ON qualified_profession TO doorstroom_app;
  GRANT SELECT, INSERT ON decision, proposal_seen TO doorstroom_app;

  -- Both visible to whoever sees the proposal, which has policies of its own.
  ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
  CREATE POLICY decision_read ON decision FOR SELECT TO doorstroom_app
    USING (region_id = acting_region() AND EXISTS (SELECT FROM proposal p WHERE p.region_id = decision.region_id AND p.id = decision.proposal_id));
  CREATE POLICY decision_insert ON decision FOR INSERT TO doorstroom_app
    WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND decided_by = acting_user() AND acting_role() = 'clinician');
  ALTER TABLE proposal_seen ENABLE ROW LEVEL SECURITY;
  CREATE POLICY proposal_seen_read ON proposal_seen FOR SELECT TO doorstroom_app
    USING (region_id = acting_region() AND EXISTS (SELECT FROM proposal p WHERE p.region_id = proposal_seen.region_id AND p.id = proposal_seen.proposal_id));
  CREATE POLICY proposal_seen_insert ON proposal_seen FOR INSERT TO doorstroom_app
    WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND seen_by = acting_user() AND acting_role() = 'clinician');
`;
