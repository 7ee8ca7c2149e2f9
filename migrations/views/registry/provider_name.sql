-- What the organisations of a region are called. Anybody of the region may know it.
CREATE OR REPLACE VIEW provider_name WITH (security_invoker = true) AS
  SELECT p.region_id, p.id, p.name FROM provider p;
REVOKE ALL ON provider_name FROM PUBLIC;
GRANT SELECT ON provider_name TO doorstroom_app;
