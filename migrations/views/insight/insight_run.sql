-- What became of the entries of each completed run, as sums by organisation, which the run has kept itself; and what would
-- help most, where that has been worked out.
CREATE OR REPLACE VIEW insight_run WITH (security_barrier) AS
  SELECT region_id, id, finished_at, counts -> 'parts' AS parts, run_levers(region_id, id) AS levers FROM matching_run
  WHERE region_id = acting_region() AND status = 'completed';
REVOKE ALL ON insight_run FROM PUBLIC;
GRANT SELECT ON insight_run TO doorstroom_app;
