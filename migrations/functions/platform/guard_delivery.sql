-- What a receiver has confirmed is not sent again, and a retry sends what the first attempt sent.
CREATE OR REPLACE FUNCTION guard_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'delivered' AND NEW.state <> 'delivered' THEN
    RAISE EXCEPTION 'what was delivered stays delivered' USING ERRCODE = 'check_violation', CONSTRAINT = 'webhook_delivery_once';
  END IF;
  IF (NEW.endpoint_id, NEW.provider_id, NEW.event_id, NEW.kind, NEW.subject_id, NEW.at)
     IS DISTINCT FROM (OLD.endpoint_id, OLD.provider_id, OLD.event_id, OLD.kind, OLD.subject_id, OLD.at) THEN
    RAISE EXCEPTION 'a delivery keeps what it delivers' USING ERRCODE = 'check_violation', CONSTRAINT = 'webhook_delivery_identity';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER webhook_delivery_guard BEFORE UPDATE ON webhook_delivery
  FOR EACH ROW EXECUTE FUNCTION guard_delivery();
