-- Minutes from an area to an area; null = unreachable or not known.
CREATE OR REPLACE VIEW area_travel WITH (security_invoker = true) AS
  SELECT t.region_id, t.from_area, t.to_area, t.minutes FROM travel_time t;
REVOKE ALL ON area_travel FROM PUBLIC;
GRANT SELECT ON area_travel TO doorstroom_app;
