-- By statement, so that the thousands of proposals of a run are listed at once.
CREATE OR REPLACE FUNCTION worklist_after_proposal() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM refresh_worklist(c.region_id, array_agg(DISTINCT c.id)) FROM changed c GROUP BY c.region_id;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER worklist_after_proposal_insert AFTER INSERT ON proposal
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_proposal();
CREATE OR REPLACE TRIGGER worklist_after_proposal_update AFTER UPDATE ON proposal
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_proposal();
