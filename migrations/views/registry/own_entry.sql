-- What an organisation reads of its own list in later stages. Row-level security of the table binds whoever reads it here.
CREATE OR REPLACE VIEW own_entry WITH (security_invoker = true) AS
  SELECT e.region_id, e.id, e.provider_id, e.reference, e.state, e.area, e.diagnosis, e.settings, e.levels, e.intensities, e.forms,
    e.title, e.circuit, e.language, e.severity, e.care_type, e.insurer, e.max_travel, e.flags, e.registered_on, e.intake_on,
    e.expected_intake_week, e.expected_treatment_weeks, e.client_wish, e.client_wish_on, e.conditions, e.not_before,
    e.former_providers, e.programme_id, e.confirmed_on, e.valid_from
  FROM waiting_list_entry e;
REVOKE ALL ON own_entry FROM PUBLIC;
GRANT SELECT ON own_entry TO doorstroom_app;
