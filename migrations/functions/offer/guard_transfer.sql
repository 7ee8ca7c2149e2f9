-- A transfer takes an accepted offer, and a return ticket with the original registration date.
CREATE OR REPLACE FUNCTION guard_transfer() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.state <> 'planned' OR NOT EXISTS (
    SELECT FROM offer o JOIN waiting_list_entry e ON e.region_id = o.region_id AND e.id = o.entry_id
    WHERE o.region_id = NEW.region_id AND o.id = NEW.offer_id AND o.state = 'accepted' AND o.entry_id = NEW.entry_id
      AND o.from_provider = NEW.from_provider AND o.to_provider = NEW.to_provider AND o.to_programme = NEW.to_programme
      AND o.chosen_week = NEW.intake_week AND e.registered_on = NEW.registered_on AND (NEW.ticket ->> 'registered_on')::date = e.registered_on) THEN
    RAISE EXCEPTION 'a transfer takes an accepted offer and a ticket with the registration date' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_accepted_with_ticket';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER transfer_guard BEFORE INSERT ON transfer FOR EACH ROW EXECUTE FUNCTION guard_transfer();
