-- Programmes as the later stages read them, with the names around them. The joins cost nothing where no name is asked for.
CREATE OR REPLACE VIEW current_programme WITH (security_invoker = true) AS
  SELECT j.region_id, j.id, j.provider_id AS provider, p.name AS provider_name, j.name, j.area, a.name AS area_name, j.online, j.diagnoses,
    j.settings, ARRAY[j.age_from, j.age_to] AS ages, j.languages, j.severities, j.insurers, j.excludes, j.intake_stop, j.intake_wait,
    j.treatment_wait, j.min_start, j.interpreted, j.female_clinician, j.titles, j.circuits, j.takes_all, j.takes_undiagnosed, j.levels, j.intensities, j.forms,
    j.excludes_soft, j.public_name
  FROM programme j
  LEFT JOIN provider p ON p.region_id = j.region_id AND p.id = j.provider_id
  LEFT JOIN area a ON a.region_id = j.region_id AND a.code = j.area;
REVOKE ALL ON current_programme FROM PUBLIC;
GRANT SELECT ON current_programme TO doorstroom_app;
