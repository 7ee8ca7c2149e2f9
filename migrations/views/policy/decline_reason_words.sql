-- What a client's reason said in the version of the policy that an answer cites.
CREATE OR REPLACE VIEW decline_reason_words WITH (security_invoker) AS
  SELECT region_id, policy_version, code, nl, en FROM decline_reason;
REVOKE ALL ON decline_reason_words FROM PUBLIC;
GRANT SELECT ON decline_reason_words TO doorstroom_app;
