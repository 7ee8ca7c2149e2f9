-- Everything the trail says about any of these ids, for whoever may read the trail: an event of one subject, or one of a
-- list that names many.
CREATE OR REPLACE FUNCTION audit_about(subjects text[]) RETURNS SETOF audit_event
  STABLE LANGUAGE sql SET search_path = public, pg_temp AS $$
SELECT e.* FROM audit_event e WHERE e.region_id = acting_region() AND e.subject_id = ANY (subjects)
UNION ALL
SELECT e.* FROM audit_event e WHERE e.region_id = acting_region() AND e.subject_ids IS NOT NULL AND e.subject_ids && subjects
$$;
GRANT EXECUTE ON FUNCTION audit_about(text[]) TO doorstroom_app;
