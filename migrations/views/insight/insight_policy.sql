-- The policy in force: the norm and the threshold of the figures.
CREATE OR REPLACE VIEW insight_policy WITH (security_barrier) AS
  SELECT region_id, version, document FROM policy_version WHERE region_id = acting_region() ORDER BY version DESC LIMIT 1;
GRANT SELECT ON insight_policy TO doorstroom_app;
