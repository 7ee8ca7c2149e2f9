-- Whether somebody has been asked to look at what a proposal or an offer came to, and has said that it is done.
CREATE OR REPLACE VIEW follow_up_state WITH (security_invoker = true) AS
  SELECT u.region_id, u.id, u.provider_id, u.kind, u.cause_id, u.done_at FROM follow_up u;
REVOKE ALL ON follow_up_state FROM PUBLIC;
GRANT SELECT ON follow_up_state TO doorstroom_app;
