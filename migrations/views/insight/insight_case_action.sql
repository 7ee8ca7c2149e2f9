-- Actions of the case table as sums, and whether they were late.
CREATE OR REPLACE VIEW insight_case_action WITH (security_barrier) AS
  SELECT a.region_id, population_of(e.title, e.circuit) AS population, a.owner_id, a.state,
    a.due_on < coalesce((a.ended_at AT TIME ZONE 'Europe/Amsterdam')::date, (now() AT TIME ZONE 'Europe/Amsterdam')::date) AS late,
    count(*)::integer AS actions
  FROM case_action a
  JOIN table_case c ON c.region_id = a.region_id AND c.id = a.case_id
  JOIN waiting_list_entry e ON e.region_id = c.region_id AND e.id = c.entry_id
  WHERE a.region_id = acting_region() GROUP BY 1, 2, 3, 4, 5;
REVOKE ALL ON insight_case_action FROM PUBLIC;
GRANT SELECT ON insight_case_action TO doorstroom_app;
