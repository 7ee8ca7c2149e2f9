-- Every step of a proposal is in the audit trail, written by the table itself in the transaction that
-- takes it. By statement, so that many at once leave one event that names them all. With the owner's rights, because the
-- act may be anybody's; where a transaction acts for nobody, the name in the database is recorded.
CREATE OR REPLACE FUNCTION audit_proposal_update() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
  SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), 'proposal.state', 'proposal',
    CASE WHEN count(*) = 1 THEN min(b.id::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.id::text ORDER BY b.id) END,
    'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
    jsonb_strip_nulls(jsonb_build_object('from', w.state, 'to', b.state, 'reason', b.closed_reason))
  FROM became b JOIN was w ON w.region_id = b.region_id AND w.id = b.id AND w.state <> b.state
  GROUP BY b.region_id, w.state, b.state, b.closed_reason;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER audit_proposal_update AFTER UPDATE ON proposal
  REFERENCING NEW TABLE AS became OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION audit_proposal_update();
