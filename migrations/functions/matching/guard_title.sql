-- A proposal never crosses a legal title nor leads into forensic care unasked: the rules of libs/registry/eligibility once
-- more, where no code path can walk around them. What is not known of a client has to fit either way around 18.
CREATE OR REPLACE FUNCTION guard_title() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE client record; place record;
BEGIN
  IF TG_OP = 'UPDATE' AND NOT (NEW.state = 'approved' AND OLD.state <> 'approved') THEN RETURN NEW; END IF;
  SELECT title, circuit INTO client FROM waiting_list_entry WHERE region_id = NEW.region_id AND id = NEW.entry_id;
  SELECT titles, circuits INTO place FROM programme WHERE region_id = NEW.region_id AND id = NEW.to_programme;
  IF NOT (CASE WHEN client.title IS NULL THEN ARRAY['jeugdwet', 'zvw'] ELSE ARRAY[client.title] END <@ place.titles) THEN
    RAISE EXCEPTION 'a proposal stays under the client''s legal title' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_within_title';
  END IF;
  IF NOT (CASE WHEN client.circuit IS NULL THEN place.circuits <> ARRAY['forensic'] ELSE client.circuit = ANY (place.circuits) END) THEN
    RAISE EXCEPTION 'a proposal stays within the client''s circuit' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_within_circuit';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER proposal_title_guard BEFORE INSERT OR UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION guard_title();
