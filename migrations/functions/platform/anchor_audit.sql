-- Makes the anchor of every day of the acting region that is over and has none, in order, so that a day of silence is
-- anchored too: by the clock of the database, from the seals that are there. One at a time: who comes second finds none
-- to make, once the first has committed. After a long silence the rest follows the next time.
CREATE OR REPLACE FUNCTION anchor_audit() RETURNS SETOF audit_anchor
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  region CONSTANT text := acting_region();
  today CONSTANT date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
  latest audit_anchor;
  due date;
  closing record;
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
  PERFORM pg_advisory_xact_lock(7301004, hashtext(region));
  SELECT a.* INTO latest FROM audit_anchor a WHERE a.region_id = region ORDER BY a.day DESC LIMIT 1;
  due := coalesce(latest.day + 1,
    (SELECT (s.sealed_at AT TIME ZONE 'Europe/Amsterdam')::date FROM audit_seal s WHERE s.region_id = region ORDER BY s.number LIMIT 1));
  FOR made IN 1..1000 LOOP
    EXIT WHEN due IS NULL OR due >= today;
    SELECT s.number, s.hash INTO closing FROM audit_seal s
    WHERE s.region_id = region AND s.sealed_at < ((due + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') ORDER BY s.number DESC LIMIT 1;
    EXIT WHEN NOT FOUND;
    INSERT INTO audit_anchor (region_id, day, seal, hash, events)
    SELECT region, due, closing.number, closing.hash, coalesce(latest.events, 0) + coalesce(sum(cardinality(s.event_ids)), 0)
    FROM audit_seal s WHERE s.region_id = region AND s.number > coalesce(latest.seal, 0) AND s.number <= closing.number
    RETURNING * INTO latest;
    RETURN NEXT latest;
    due := due + 1;
  END LOOP;
END
$$;
GRANT CREATE ON SCHEMA public TO doorstroom_sealer;
ALTER FUNCTION anchor_audit() OWNER TO doorstroom_sealer;
REVOKE CREATE ON SCHEMA public FROM doorstroom_sealer;
GRANT EXECUTE ON FUNCTION anchor_audit() TO doorstroom_app;
