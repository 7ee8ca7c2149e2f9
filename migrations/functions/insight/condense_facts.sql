-- Sums up what was known before a day in an opening balance, known on the day before it. Who had come and gone by then is in no
-- fact any more, and every sum of who is where at the end of that day or a later one is what it was. Only for what lets go of
-- earlier versions, which facts are counted from. Returns how many rows are fewer.
CREATE OR REPLACE FUNCTION condense_facts(before date) RETURNS bigint
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  region text := acting_region();
  opens date := before - 1;
  balance daily_fact[];
  gone bigint;
BEGIN
  PERFORM lock_facts();
  -- Where nothing is older there is nothing to sum up; where the day itself is not counted, the sum would not be its balance.
  IF NOT EXISTS (SELECT FROM fact_day d WHERE d.region_id = region AND d.known_on < opens)
    OR NOT EXISTS (SELECT FROM fact_day d WHERE d.region_id = region AND d.known_on = opens) THEN RETURN 0; END IF;
  SELECT array_agg(s) INTO balance FROM summed_facts(ARRAY(
    SELECT as_opening(f, opens) FROM daily_fact f WHERE f.region_id = region AND (f.known_on <= opens OR f.day <= opens))) s;
  DELETE FROM daily_fact f WHERE f.region_id = region AND (f.known_on <= opens OR f.day <= opens);
  GET DIAGNOSTICS gone = ROW_COUNT;
  INSERT INTO daily_fact SELECT * FROM unnest(balance);
  DELETE FROM fact_day d WHERE d.region_id = region AND d.known_on < opens;
  UPDATE fact_day d SET opening = true WHERE d.region_id = region AND d.known_on = opens;
  RETURN gone - coalesce(cardinality(balance), 0);
END
$$;
