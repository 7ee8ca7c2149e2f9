-- Ids of entries that their clients had erased: they do not come back with a later push.
CREATE OR REPLACE VIEW erased_entry WITH (security_invoker = true) AS
  SELECT x.region_id, x.entry_id, x.provider_id FROM entry_erasure x;
REVOKE ALL ON erased_entry FROM PUBLIC;
GRANT SELECT ON erased_entry TO doorstroom_app;
