-- Who was there is noted from the day of a meeting on, until it has ended.
CREATE OR REPLACE FUNCTION guard_attendance() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE noted case_attendance%ROWTYPE;
BEGIN
  noted := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  IF NOT EXISTS (SELECT FROM case_meeting m WHERE m.region_id = noted.region_id AND m.id = noted.meeting_id AND m.state = 'planned'
                 AND m.held_on <= (now() AT TIME ZONE 'Europe/Amsterdam')::date) THEN
    RAISE EXCEPTION 'who was there is noted at the meeting' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_attendance_at_meeting';
  END IF;
  RETURN noted;
END
$$;
CREATE OR REPLACE TRIGGER attendance_guard BEFORE INSERT OR DELETE ON case_attendance
  FOR EACH ROW EXECUTE FUNCTION guard_attendance();
