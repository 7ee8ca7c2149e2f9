-- Others whom a case concerns, once each: who has an open action in it, and, when it goes on an agenda, whose proposal
-- for the same client came to nothing.
CREATE OR REPLACE FUNCTION notify_case_parties() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
  SELECT NEW.region_id, 'case-shared.' || NEW.state, NEW.id, ARRAY[other.id], acting_user(), acting_organisation()
  FROM (
    SELECT a.owner_id AS id FROM case_action a WHERE a.region_id = NEW.region_id AND a.case_id = NEW.id AND a.state = 'open'
    UNION
    SELECT last.to_provider FROM (
      SELECT p.to_provider FROM proposal p WHERE p.region_id = NEW.region_id AND p.entry_id = NEW.entry_id
        AND p.state IN ('refused', 'withdrawn', 'expired') ORDER BY p.closed_at DESC, p.id LIMIT 1) last
    WHERE NEW.state = 'on-agenda') other
  WHERE other.id <> NEW.provider_id;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER case_notify_parties AFTER UPDATE ON table_case
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state IN ('on-agenda', 'decided')) EXECUTE FUNCTION notify_case_parties();
