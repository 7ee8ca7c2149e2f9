-- Since which day there are proposals; no row where there was never one.
CREATE OR REPLACE VIEW insight_beginning WITH (security_barrier) AS
  SELECT region_id, (min(created_at) AT TIME ZONE 'Europe/Amsterdam')::date AS proposals_since FROM proposal
  WHERE region_id = acting_region() GROUP BY 1;
REVOKE ALL ON insight_beginning FROM PUBLIC;
GRANT SELECT ON insight_beginning TO doorstroom_app;
