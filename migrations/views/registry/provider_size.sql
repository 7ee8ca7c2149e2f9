-- How many entries each organisation has, on its list or off it: which of them is worth showing first in a demo. The
-- engine sees all of them, an organisation its own.
CREATE OR REPLACE VIEW provider_size WITH (security_invoker = true) AS
  SELECT p.region_id, p.id, p.name,
    (SELECT count(*)::integer FROM waiting_list_entry e WHERE e.region_id = p.region_id AND e.provider_id = p.id) AS entries
  FROM provider p;
REVOKE ALL ON provider_size FROM PUBLIC;
GRANT SELECT ON provider_size TO doorstroom_app;
