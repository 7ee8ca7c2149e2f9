-- The reasons of a policy version as rows, made from its document by the table itself: a refusal or a declined offer can
-- point at the very reason that was given. A version whose reasons cannot be used is not stored.
CREATE OR REPLACE FUNCTION expand_policy_reasons() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE given jsonb := NEW.document;
BEGIN
  INSERT INTO refusal_reason (region_id, policy_version, code, position, nl, en, effect, sides, withdrawn)
  SELECT NEW.region_id, NEW.version, r ->> 'code', n, r ->> 'nl', r ->> 'en', r ->> 'effect',
    CASE WHEN r ? 'sides' THEN ARRAY(SELECT jsonb_array_elements_text(r -> 'sides')) ELSE '{sending,receiving}' END,
    coalesce((r ->> 'withdrawn')::boolean, false)
  FROM jsonb_array_elements(given -> 'refusalReasons') WITH ORDINALITY AS e (r, n)
  UNION ALL
  SELECT NEW.region_id, NEW.version, b.code, b.position, b.nl, b.en, b.effect, '{sending,receiving}', false
  FROM built_in_reason b WHERE b.list = 'refusal' AND NOT given ? 'refusalReasons';
  INSERT INTO decline_reason (region_id, policy_version, code, position, nl, en, effect, withdrawn)
  SELECT NEW.region_id, NEW.version, r ->> 'code', n, r ->> 'nl', r ->> 'en', r ->> 'effect', coalesce((r ->> 'withdrawn')::boolean, false)
  FROM jsonb_array_elements(given -> 'declineReasons') WITH ORDINALITY AS e (r, n)
  UNION ALL
  SELECT NEW.region_id, NEW.version, b.code, b.position, b.nl, b.en, b.effect, false
  FROM built_in_reason b WHERE b.list = 'decline' AND NOT given ? 'declineReasons';
  IF EXISTS (
    SELECT FROM built_in_reason b WHERE NOT EXISTS (
      SELECT FROM refusal_reason r WHERE b.list = 'refusal' AND r.region_id = NEW.region_id AND r.policy_version = NEW.version AND r.code = b.code
      UNION ALL
      SELECT FROM decline_reason r WHERE b.list = 'decline' AND r.region_id = NEW.region_id AND r.policy_version = NEW.version AND r.code = b.code)
  ) THEN
    RAISE EXCEPTION 'a reason of the product itself is withdrawn, not left out' USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_keeps_built_in_reasons';
  END IF;
  IF 2 <> (SELECT count(DISTINCT side) FROM refusal_reason r, unnest(r.sides) AS side
           WHERE r.region_id = NEW.region_id AND r.policy_version = NEW.version AND NOT r.withdrawn) THEN
    RAISE EXCEPTION 'each side keeps a reason to refuse' USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_reason_for_each_side';
  END IF;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER policy_version_reasons AFTER INSERT ON policy_version
  FOR EACH ROW EXECUTE FUNCTION expand_policy_reasons();
