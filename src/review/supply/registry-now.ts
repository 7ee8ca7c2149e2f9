/** Columns of an entry as matching reads it. */
export const ENTRY_COLUMNS = `id, provider_id AS provider, programme_id AS programme, area, diagnosis, settings,
  ARRAY[age_from, age_to] AS age, language, severity, insurer, max_travel AS "maxTravel", flags, registered_on::text AS "registeredOn",
  intake_on::text AS "intakeOn", expected_intake_week AS "expectedIntakeWeek", expected_treatment_weeks AS "expectedTreatmentWeeks"`;

/** Columns of a programme as matching reads it, over the table as `j`. */
export const PROGRAMME_COLUMNS = `j.id, j.provider_id AS provider, j.area, j.online, j.diagnoses, j.settings,
  ARRAY[j.age_from, j.age_to] AS ages, j.languages, j.severities, j.insurers, j.excludes, j.intake_stop AS "intakeStop",
  j.intake_wait AS "intakeWait", j.treatment_wait AS "treatmentWait", j.min_start AS "minStart"`;

export { registryNow, type RegistryNow } from '../../registry/index.js';
