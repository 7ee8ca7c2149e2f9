-- Whom a figure is about: figures about these are never pooled. The same as populationOf of libs/kernel/legal-title.ts.
CREATE OR REPLACE FUNCTION population_of(title text, circuit text) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN title = 'wfz' OR circuit = 'forensic' THEN 'forensic'
    WHEN title = 'wlz' THEN 'wlz'
    WHEN title = 'jeugdwet' THEN 'youth'
    WHEN title = 'zvw' THEN 'adults'
    ELSE 'unknown'
  END
$$;
GRANT EXECUTE ON FUNCTION population_of(text, text) TO doorstroom_app;
