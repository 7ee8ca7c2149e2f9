-- Since when an endpoint is disabled, which its retention counts from: one that was disabled yesterday may be enabled
-- again tomorrow.
CREATE OR REPLACE FUNCTION set_disabled_at() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.disabled_at := CASE WHEN NEW.state <> 'disabled' THEN NULL WHEN TG_OP = 'UPDATE' THEN coalesce(OLD.disabled_at, now()) ELSE now() END;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER webhook_endpoint_disabled_at BEFORE INSERT OR UPDATE OF state ON webhook_endpoint
  FOR EACH ROW EXECUTE FUNCTION set_disabled_at();
