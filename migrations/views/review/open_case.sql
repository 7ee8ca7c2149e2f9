-- Who is at the case table, for later stages. Row-level security of the table binds whoever reads it here.
CREATE OR REPLACE VIEW open_case WITH (security_invoker = true) AS
  SELECT c.region_id, c.id, c.entry_id FROM table_case c WHERE c.state <> 'closed';
REVOKE ALL ON open_case FROM PUBLIC;
GRANT SELECT ON open_case TO doorstroom_app;
