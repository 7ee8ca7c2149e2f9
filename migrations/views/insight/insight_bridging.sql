-- For how many clients the case table decided on bridging care, by month of the calendar in the Netherlands.
CREATE OR REPLACE VIEW insight_bridging WITH (security_barrier) AS
  SELECT d.region_id, to_char(d.decided_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM') AS month,
    population_of(e.title, e.circuit) AS population, c.provider_id, count(DISTINCT c.entry_id)::integer AS clients
  FROM case_decision d
  JOIN table_case c ON c.region_id = d.region_id AND c.id = d.case_id
  JOIN waiting_list_entry e ON e.region_id = c.region_id AND e.id = c.entry_id
  WHERE d.region_id = acting_region() AND d.decision = 'bridging-care' GROUP BY 1, 2, 3, 4;
REVOKE ALL ON insight_bridging FROM PUBLIC;
GRANT SELECT ON insight_bridging TO doorstroom_app;
