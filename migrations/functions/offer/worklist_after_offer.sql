-- The lock on the proposals keeps two writers from each reading what the other replaces.
CREATE OR REPLACE FUNCTION worklist_after_offer() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM proposal p WHERE (p.region_id, p.id) IN (SELECT c.region_id, c.proposal_id FROM changed c) ORDER BY p.id FOR NO KEY UPDATE;
  PERFORM refresh_worklist(c.region_id, array_agg(DISTINCT c.proposal_id)) FROM changed c GROUP BY c.region_id;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER worklist_after_offer_insert AFTER INSERT ON offer
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_offer();
CREATE OR REPLACE TRIGGER worklist_after_offer_update AFTER UPDATE ON offer
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_offer();
