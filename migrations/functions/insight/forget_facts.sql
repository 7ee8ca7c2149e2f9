-- Takes one entry out of the facts, to the same as if it had never been on a list. Only for its erasure, and before it: what it
-- added is counted from its versions once more. A day that was not yet over when it was counted is counted again by itself.
-- Returns how many rows are another number or none.
CREATE OR REPLACE FUNCTION forget_facts(entry text) RETURNS bigint
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  region text := acting_region();
  opens date;
  own daily_fact[];
  changed bigint;
BEGIN
  PERFORM lock_facts();
  SELECT d.known_on INTO opens FROM fact_day d WHERE d.region_id = region AND d.opening;
  WITH learned AS (
    SELECT DISTINCT greatest((v.valid_from AT TIME ZONE 'Europe/Amsterdam')::date, opens) AS known_on FROM (
      SELECT h.valid_from FROM registry_history h
      WHERE h.region_id = region AND h.table_name = 'waiting_list_entry' AND h.row_key = entry
      UNION ALL SELECT e.valid_from FROM waiting_list_entry e WHERE e.region_id = region AND e.id = entry) v),
  told AS (
    SELECT l.known_on, ROW(region, l.known_on, m.*)::daily_fact AS f
    FROM learned l, LATERAL movements_learned(ARRAY[entry],
      CASE WHEN l.known_on = opens THEN '-infinity'::timestamptz ELSE l.known_on::timestamp AT TIME ZONE 'Europe/Amsterdam' END,
      (l.known_on + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') m)
  SELECT array_agg(s) INTO own FROM summed_facts(ARRAY(
    SELECT CASE WHEN opens IS NULL THEN t.f ELSE as_opening(t.f, opens) END FROM told t)) s;
  -- Where what it added was taken away by another there is no row, and there is one without it.
  INSERT INTO daily_fact AS f
  SELECT o.region_id, o.known_on, o.day, o.provider_id, o.diagnosis, o.area, o.age_from, o.age_to, o.severity, o.population, o.registered_on,
    -o.came, -o.intake, -o.went, -o.moved, -o.started, -o.moved_after, -o.cleaned, -o.cleaned_after
  FROM unnest(own) o JOIN fact_day d ON d.region_id = o.region_id AND d.known_on = o.known_on
  ON CONFLICT ON CONSTRAINT daily_fact_pkey DO UPDATE SET came = f.came + EXCLUDED.came, intake = f.intake + EXCLUDED.intake,
    went = f.went + EXCLUDED.went, moved = f.moved + EXCLUDED.moved, started = f.started + EXCLUDED.started,
    moved_after = f.moved_after + EXCLUDED.moved_after, cleaned = f.cleaned + EXCLUDED.cleaned, cleaned_after = f.cleaned_after + EXCLUDED.cleaned_after;
  GET DIAGNOSTICS changed = ROW_COUNT;
  DELETE FROM daily_fact f USING unnest(own) o
  WHERE f.region_id = region AND f.known_on = o.known_on
    AND (f.came, f.intake, f.went, f.moved, f.started, f.moved_after, f.cleaned, f.cleaned_after) = (0, 0, 0, 0, 0, 0, 0, 0);
  RETURN changed;
END
$$;
