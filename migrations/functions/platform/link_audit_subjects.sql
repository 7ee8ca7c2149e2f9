-- Notes whose trail an event belongs to, before the proposal or offer that it speaks of is deleted.
CREATE OR REPLACE FUNCTION link_audit_subjects(entry text) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_subject (region_id, subject_id, entry_id)
  SELECT acting_region(), s.subject_id, entry FROM entry_subjects(entry) s
  WHERE s.subject_id <> entry AND EXISTS (SELECT FROM audit_about(ARRAY[s.subject_id]))
  ON CONFLICT DO NOTHING;
END
$$;
