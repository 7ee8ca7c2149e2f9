-- A client's "no" names a reason of the policy that is in force.
CREATE OR REPLACE FUNCTION guard_decline_reason() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF is_replaced(NEW.region_id, NEW.policy_version) OR NOT EXISTS (
    SELECT FROM decline_reason r WHERE r.region_id = NEW.region_id AND r.policy_version = NEW.policy_version AND r.code = NEW.reason AND NOT r.withdrawn) THEN
    RAISE EXCEPTION 'a declined offer takes a reason that is in force' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_reason_in_force';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER offer_reason_guard BEFORE UPDATE ON offer
  FOR EACH ROW WHEN (NEW.state = 'declined' AND OLD.state <> 'declined') EXECUTE FUNCTION guard_decline_reason();
