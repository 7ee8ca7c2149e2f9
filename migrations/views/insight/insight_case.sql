-- Cases of the case table as sums; who and when stay behind.
CREATE OR REPLACE VIEW insight_case WITH (security_barrier) AS
  SELECT c.region_id, population_of(e.title, e.circuit) AS population, c.provider_id, c.reason, d.decision, c.outcome,
    CASE WHEN d.decided_at IS NOT NULL THEN ((d.decided_at AT TIME ZONE 'Europe/Amsterdam')::date - (c.submitted_at AT TIME ZONE 'Europe/Amsterdam')::date) END AS days_to_decision,
    count(*)::integer AS cases,
    CASE WHEN c.closed_at IS NULL THEN ((now() AT TIME ZONE 'Europe/Amsterdam')::date - (c.submitted_at AT TIME ZONE 'Europe/Amsterdam')::date) END AS days_open
  FROM table_case c JOIN waiting_list_entry e ON e.region_id = c.region_id AND e.id = c.entry_id
  LEFT JOIN case_decision d ON d.region_id = c.region_id AND d.case_id = c.id
  WHERE c.region_id = acting_region() GROUP BY 1, 2, 3, 4, 5, 6, 7, 9;
REVOKE ALL ON insight_case FROM PUBLIC;
GRANT SELECT ON insight_case TO doorstroom_app;
