-- What programmes are called, and whose they are. Anybody of the region may know it.
CREATE OR REPLACE VIEW programme_name WITH (security_invoker = true) AS
  SELECT j.region_id, j.id, j.provider_id AS provider, j.name FROM programme j;
REVOKE ALL ON programme_name FROM PUBLIC;
GRANT SELECT ON programme_name TO doorstroom_app;
