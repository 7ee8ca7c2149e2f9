-- What the municipalities of a region are called.
CREATE OR REPLACE VIEW area_name WITH (security_invoker = true) AS
  SELECT a.region_id, a.code, a.name FROM area a;
REVOKE ALL ON area_name FROM PUBLIC;
GRANT SELECT ON area_name TO doorstroom_app;
