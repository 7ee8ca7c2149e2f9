-- Every step of a transfer is in the audit trail, written by the table itself in the transaction that
-- takes it. By statement, so that many at once leave one event that names them all. With the owner's rights, because the
-- act may be anybody's; where a transaction acts for nobody, the name in the database is recorded.
CREATE OR REPLACE FUNCTION audit_transfer_insert() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
  SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), 'transfer.state', 'transfer',
    CASE WHEN count(*) = 1 THEN min(b.offer_id::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.offer_id::text ORDER BY b.offer_id) END,
    'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
    jsonb_strip_nulls(jsonb_build_object('from', NULL::text, 'to', b.state))
  FROM became b
  GROUP BY b.region_id, b.state;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER audit_transfer_insert AFTER INSERT ON transfer
  REFERENCING NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION audit_transfer_insert();
