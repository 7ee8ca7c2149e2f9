-- A provider cannot take back places that are held: somebody was promised them.
CREATE OR REPLACE FUNCTION guard_slot() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM slot_hold h WHERE h.region_id = OLD.region_id AND h.programme_id = OLD.programme_id AND h.week = OLD.week
             AND h.state <> 'released' AND (TG_OP = 'DELETE' OR h.place > NEW.offered)) THEN
    RAISE EXCEPTION 'held places stay offered' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_covers_holds';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER slot_guard BEFORE UPDATE OR DELETE ON slot FOR EACH ROW EXECUTE FUNCTION guard_slot();
