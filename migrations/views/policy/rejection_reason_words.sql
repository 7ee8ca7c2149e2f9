-- What a clinician's reason said in the version of the policy that a decision cites.
CREATE OR REPLACE VIEW rejection_reason_words WITH (security_invoker) AS
  SELECT region_id, policy_version, code, nl, en FROM refusal_reason;
REVOKE ALL ON rejection_reason_words FROM PUBLIC;
GRANT SELECT ON rejection_reason_words TO doorstroom_app;
