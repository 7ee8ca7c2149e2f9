-- The lock on the proposals keeps two writers from each reading what the other replaces.
CREATE OR REPLACE FUNCTION worklist_after_slot_hold() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM proposal p WHERE (p.region_id, p.id) IN (SELECT c.region_id, c.proposal_id FROM changed c) ORDER BY p.id FOR NO KEY UPDATE;
  PERFORM refresh_worklist(c.region_id, array_agg(DISTINCT c.proposal_id)) FROM changed c GROUP BY c.region_id;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER worklist_after_slot_hold_insert AFTER INSERT ON slot_hold
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_slot_hold();
CREATE OR REPLACE TRIGGER worklist_after_slot_hold_update AFTER UPDATE ON slot_hold
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_slot_hold();
