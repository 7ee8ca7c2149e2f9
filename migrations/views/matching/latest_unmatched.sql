-- Why the last completed run proposed nothing for an entry. Row-level security of the table binds whoever reads it here.
CREATE OR REPLACE VIEW latest_unmatched WITH (security_invoker) AS
  SELECT u.region_id, u.entry_id, u.provider_id, u.reason
  FROM (
    SELECT DISTINCT ON (region_id) region_id, id FROM matching_run WHERE status = 'completed' ORDER BY region_id, finished_at DESC
  ) latest JOIN unmatched u ON u.region_id = latest.region_id AND u.run_id = latest.id;
REVOKE ALL ON latest_unmatched FROM PUBLIC;
GRANT SELECT ON latest_unmatched TO doorstroom_app;
