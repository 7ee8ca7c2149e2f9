-- The week that both clinicians approved is always among the options.
CREATE OR REPLACE FUNCTION add_approved_week() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO offer_option (region_id, offer_id, proposal_id, week) VALUES (NEW.region_id, NEW.id, NEW.proposal_id, NEW.week);
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER offer_approved_week AFTER INSERT ON offer FOR EACH ROW EXECUTE FUNCTION add_approved_week();
