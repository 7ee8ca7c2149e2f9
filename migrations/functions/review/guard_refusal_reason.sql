-- A refusal names a reason of the policy that is in force for its side.
CREATE OR REPLACE FUNCTION guard_refusal_reason() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF is_replaced(NEW.region_id, NEW.policy_version) OR NOT EXISTS (
    SELECT FROM refusal_reason r WHERE r.region_id = NEW.region_id AND r.policy_version = NEW.policy_version AND r.code = NEW.reason
      AND NOT r.withdrawn AND NEW.side = ANY (r.sides)) THEN
    RAISE EXCEPTION 'a refusal takes a reason that is in force for its side' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_reason_in_force';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER decision_reason_guard BEFORE INSERT ON decision
  FOR EACH ROW WHEN (NEW.verdict = 'refuse') EXECUTE FUNCTION guard_refusal_reason();
