-- A decision that can be undone says what it will be and keeps it; it ends once, and it took effect only where the
-- decision itself stands, by the same hand.
CREATE OR REPLACE FUNCTION guard_pending_decision() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.proposal_id IS NOT NULL AND NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
         AND p.state IN ('proposed', 'approved-by-sending', 'approved-by-receiving')
         AND NEW.provider_id = CASE NEW.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END) THEN
      RAISE EXCEPTION 'a decision is made on an undecided proposal, for the own side' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_own_side';
    END IF;
    IF NEW.proposal_id IS NOT NULL AND EXISTS (SELECT FROM decision d WHERE d.region_id = NEW.region_id AND d.proposal_id = NEW.proposal_id AND d.side = NEW.side) THEN
      RAISE EXCEPTION 'this side has decided' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_side_open';
    END IF;
    IF NEW.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM table_case c WHERE c.region_id = NEW.region_id AND c.id = NEW.case_id AND c.state = 'on-agenda') THEN
      RAISE EXCEPTION 'a decision is made on a case of an agenda' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_on_agenda';
    END IF;
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - '{state,effect_at,settled_at,problem,cause,seen_at}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{state,effect_at,settled_at,problem,cause,seen_at}'::text[] THEN
    RAISE EXCEPTION 'a decision that was made stays what it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_kept';
  END IF;
  IF OLD.state <> 'pending' AND to_jsonb(NEW) - 'seen_at' IS DISTINCT FROM to_jsonb(OLD) - 'seen_at' THEN
    RAISE EXCEPTION 'a decision ends its pause once' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_over';
  END IF;
  IF NEW.state = 'effective' AND OLD.state = 'pending' AND NOT EXISTS (
       SELECT FROM decision d WHERE d.region_id = NEW.region_id AND d.proposal_id = NEW.proposal_id AND d.side = NEW.side
         AND d.decided_by = NEW.decided_by AND d.verdict = NEW.verdict
       UNION ALL SELECT FROM case_decision d WHERE d.region_id = NEW.region_id AND d.case_id = NEW.case_id
         AND d.decided_by = NEW.decided_by AND d.decision = NEW.decision) THEN
    RAISE EXCEPTION 'a decision has taken effect where it stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_stands';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER pending_decision_guard BEFORE INSERT OR UPDATE ON pending_decision
  FOR EACH ROW EXECUTE FUNCTION guard_pending_decision();
