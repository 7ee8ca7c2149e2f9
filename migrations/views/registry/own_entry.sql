-- What an organisation reads of its own list in later stages. Row-level security of the table binds whoever reads it here.
CREATE OR REPLACE VIEW own_entry WITH (security_invoker = true) AS
  SELECT e.region_id, e.id, e.provider_id, e.reference, e.state, e.diagnosis, e.severity, e.flags, e.registered_on, e.intake_on,
    e.expected_intake_week, e.expected_treatment_weeks, e.programme_id, e.client_wish, e.confirmed_on, e.valid_from
  FROM waiting_list_entry e;
REVOKE ALL ON own_entry FROM PUBLIC;
GRANT SELECT ON own_entry TO doorstroom_app;
