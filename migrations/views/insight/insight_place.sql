-- One row per waiting place in force (wachtplek), at the provider where the client now waits, in whole weeks rounded up.
-- Nobody but the owner reads it: rows about one client never leave SQL, the application reads the sums of insight_wait.
CREATE OR REPLACE VIEW insight_place WITH (security_barrier) AS
  SELECT e.region_id, coalesce(t.to_provider, e.provider_id) AS provider_id, e.diagnosis,
    population_of(e.title, e.circuit) AS population,
    ceil(CASE
      WHEN e.intake_on IS NOT NULL THEN e.intake_on - e.registered_on
      WHEN t.offer_id IS NOT NULL THEN week_monday(t.intake_week) - e.registered_on
      -- Nobody waits shorter than they have waited: an expected week that has passed is today at best.
      WHEN e.expected_intake_week IS NOT NULL THEN greatest(week_monday(e.expected_intake_week), d.today) - e.registered_on
      WHEN p.intake_wait IS NOT NULL THEN greatest(p.intake_wait * 7, d.today - e.registered_on)
    END / 7.0)::integer AS intake_weeks,
    ceil(CASE
      WHEN e.intake_on IS NOT NULL AND t.offer_id IS NOT NULL THEN (week_monday(t.intake_week) - e.intake_on) / 7.0 + p.treatment_wait
      WHEN t.offer_id IS NOT NULL THEN p.treatment_wait
      WHEN e.intake_on IS NOT NULL AND coalesce(e.expected_treatment_weeks, p.treatment_wait) IS NOT NULL
        THEN greatest(coalesce(e.expected_treatment_weeks, p.treatment_wait), (d.today - e.intake_on) / 7.0)
      WHEN e.intake_on IS NULL THEN coalesce(e.expected_treatment_weeks, p.treatment_wait)
    END)::integer AS treatment_weeks
  FROM waiting_list_entry e
  CROSS JOIN (SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date AS today) d
  LEFT JOIN transfer t ON t.region_id = e.region_id AND t.entry_id = e.id AND t.state IN ('planned', 'intake-held')
  LEFT JOIN programme p ON p.region_id = e.region_id AND p.id = coalesce(t.to_programme, e.programme_id)
  WHERE e.state IN ('waiting', 'transferring') AND e.region_id = acting_region();
REVOKE ALL ON insight_place FROM PUBLIC;
