-- What is not proposed for an entry again, and until when. A bar that has ended is among them: compare `until`.
CREATE OR REPLACE VIEW current_bar WITH (security_invoker = true) AS
  SELECT b.region_id, b.entry_id AS entry, b.barred, b.until FROM entry_bar b;
REVOKE ALL ON current_bar FROM PUBLIC;
GRANT SELECT ON current_bar TO doorstroom_app;
