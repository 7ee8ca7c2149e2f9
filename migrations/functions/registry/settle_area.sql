-- Nothing lies in an area that has ended: what names one, a return ticket of last year say, gets the area of today.
CREATE OR REPLACE FUNCTION settle_area() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.area := coalesce((SELECT a.merged_into FROM area a WHERE a.region_id = NEW.region_id AND a.code = NEW.area), NEW.area);
  RETURN NEW;
END
$$;
-- Before the history is kept, by its name: what is kept is what was written.
CREATE OR REPLACE TRIGGER entry_area BEFORE INSERT OR UPDATE OF area ON waiting_list_entry
  FOR EACH ROW EXECUTE FUNCTION settle_area();
CREATE OR REPLACE TRIGGER programme_area BEFORE INSERT OR UPDATE OF area ON programme
  FOR EACH ROW EXECUTE FUNCTION settle_area();
