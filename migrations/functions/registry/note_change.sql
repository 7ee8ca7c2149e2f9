-- Notes that proposals of a provider have to be judged again, in the transaction of the change: what is rolled back is
-- never noted, and a change that was committed never goes unnoticed. That a list confirmed its entries once more is no
-- change: keep_history dates only what is. Nothing of proposals is read or locked here, so that a push waits for no decision.
CREATE OR REPLACE FUNCTION note_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO registry_change (region_id, provider_id)
  SELECT DISTINCT c.region_id, c.provider_id FROM changed c WHERE c.valid_from >= transaction_timestamp() OR TG_OP = 'DELETE';
  RETURN NULL;
END
$$;
-- What is new can be in no proposal yet, but for a ceiling: none before it means no limit.
CREATE OR REPLACE TRIGGER entry_noted AFTER UPDATE ON waiting_list_entry
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_change();
CREATE OR REPLACE TRIGGER programme_noted AFTER UPDATE ON programme
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_change();
CREATE OR REPLACE TRIGGER slot_noted AFTER UPDATE ON slot
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_change();
CREATE OR REPLACE TRIGGER ceiling_noted AFTER UPDATE ON ceiling
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_change();
CREATE OR REPLACE TRIGGER ceiling_noted_insert AFTER INSERT ON ceiling
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_change();
