-- Sums over insight_place, which stands before this file in the alphabet and so exists by now.
CREATE OR REPLACE VIEW insight_wait WITH (security_barrier) AS
  SELECT region_id, provider_id, diagnosis, population, intake_weeks, treatment_weeks, count(*)::integer AS places
  FROM insight_place GROUP BY 1, 2, 3, 4, 5, 6;
GRANT SELECT ON insight_wait TO doorstroom_app;
