-- What review and offer read of a proposal. Row-level security of the table binds whoever reads it here.
CREATE OR REPLACE VIEW proposal_facts WITH (security_invoker) AS
  SELECT region_id, id, run_id, entry_id, from_provider, to_provider, to_programme, week, state, version, need, gain, waited,
    expires_on, first_decision_by, offer_by, created_at, closed_at, closed_reason, origin, proposed_by, case_id, replaces
  FROM proposal;
REVOKE ALL ON proposal_facts FROM PUBLIC;
GRANT SELECT ON proposal_facts TO doorstroom_app;
