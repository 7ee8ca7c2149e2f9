-- Proposals that a clinician who may decide has opened, on either side: what a run keeps. Row-level security of the table
-- binds whoever reads it here.
CREATE OR REPLACE VIEW opened_proposal WITH (security_invoker) AS
  SELECT DISTINCT s.region_id, s.proposal_id FROM proposal_seen s;
REVOKE ALL ON opened_proposal FROM PUBLIC;
GRANT SELECT ON opened_proposal TO doorstroom_app;
