-- What the municipalities of the region are called, former ones too.
CREATE OR REPLACE VIEW insight_area WITH (security_barrier) AS
  SELECT region_id, code, name FROM area WHERE region_id = acting_region();
GRANT SELECT ON insight_area TO doorstroom_app;
