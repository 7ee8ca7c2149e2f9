-- The names of the region's providers.
CREATE OR REPLACE VIEW insight_provider WITH (security_barrier) AS
  SELECT region_id, id, name FROM provider WHERE region_id = acting_region();
GRANT SELECT ON insight_provider TO doorstroom_app;
