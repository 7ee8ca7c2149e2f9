-- Not through refresh_worklist: who looks does not wait for who decides, and neither undoes the other's mark.
CREATE OR REPLACE FUNCTION worklist_after_seen() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE worklist_line SET sending_seen_at = CASE NEW.side WHEN 'sending' THEN NEW.seen_at ELSE sending_seen_at END,
    receiving_seen_at = CASE NEW.side WHEN 'receiving' THEN NEW.seen_at ELSE receiving_seen_at END
  WHERE region_id = NEW.region_id AND proposal_id = NEW.proposal_id;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER worklist_after_seen AFTER INSERT ON proposal_seen
  FOR EACH ROW EXECUTE FUNCTION worklist_after_seen();
