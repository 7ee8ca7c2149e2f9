-- A decision is by a profession that may judge under the client's legal title: as the policy in force says, else as every
-- region starts. It is on an undecided proposal, of the side it names, and recorded by the one who takes it.
CREATE OR REPLACE FUNCTION guard_decision() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE p proposal%ROWTYPE; title text; agreed jsonb;
BEGIN
  -- The lock orders decisions on one proposal, and against whatever closes it.
  SELECT * INTO p FROM proposal WHERE region_id = NEW.region_id AND id = NEW.proposal_id FOR NO KEY UPDATE;
  IF p.state NOT IN ('proposed', 'approved-by-sending', 'approved-by-receiving') THEN
    RAISE EXCEPTION 'a proposal that is decided or closed takes no decision' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_undecided_proposal';
  END IF;
  IF NEW.provider_id IS DISTINCT FROM (CASE NEW.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END) THEN
    RAISE EXCEPTION 'nobody decides for another organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_own_side';
  END IF;
  -- While a colleague's decision can be undone it stands for their side.
  IF EXISTS (SELECT FROM pending_decision w WHERE w.region_id = NEW.region_id AND w.proposal_id = NEW.proposal_id AND w.side = NEW.side
       AND w.state = 'pending' AND w.decided_by <> NEW.decided_by) THEN
    RAISE EXCEPTION 'a colleague has decided, and can still undo it' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_pending';
  END IF;
  title := coalesce(p.need ->> 'title', 'zvw');
  SELECT v.document -> 'professions' -> title INTO agreed FROM policy_version v WHERE v.region_id = NEW.region_id ORDER BY v.version DESC LIMIT 1;
  IF NOT coalesce(agreed ? NEW.profession, (SELECT title = ANY (q.titles) FROM qualified_profession q WHERE q.code = NEW.profession), true) THEN
    RAISE EXCEPTION 'this profession does not judge under this title' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_profession_of_title';
  END IF;
  IF NEW.decided_by IS DISTINCT FROM acting_user() OR NEW.provider_id IS DISTINCT FROM acting_organisation() THEN
    RAISE EXCEPTION 'a decision is recorded by the one who takes it' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_by_acting_user';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER decision_guard BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION guard_decision();
