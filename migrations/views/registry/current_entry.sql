-- Entries as the later stages read them. Row-level security shows an organisation its own, and the engine all.
CREATE OR REPLACE VIEW current_entry WITH (security_invoker = true) AS
  SELECT e.region_id, e.id, e.provider_id AS provider, e.reference, e.state, e.programme_id AS programme, e.area, e.diagnosis, e.settings,
    ARRAY[e.age_from, e.age_to] AS age, e.language, e.severity, e.insurer, e.max_travel, e.flags, e.registered_on, e.intake_on,
    e.expected_intake_week, e.expected_treatment_weeks, e.client_wish, e.client_wish_on, e.conditions, e.not_before, e.former_providers,
    e.title, e.circuit, e.levels, e.intensities, e.forms, e.care_type
  FROM waiting_list_entry e;
REVOKE ALL ON current_entry FROM PUBLIC;
GRANT SELECT ON current_entry TO doorstroom_app;
