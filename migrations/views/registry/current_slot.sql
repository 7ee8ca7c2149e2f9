-- Slots of a programme by week, and how many of them are held or used. The count is made where it is asked for.
CREATE OR REPLACE VIEW current_slot WITH (security_invoker = true) AS
  SELECT s.region_id, s.programme_id AS programme, s.week, s.offered,
    (SELECT count(*)::integer FROM slot_hold h
     WHERE h.region_id = s.region_id AND h.programme_id = s.programme_id AND h.week = s.week AND h.state <> 'released') AS taken
  FROM slot s;
REVOKE ALL ON current_slot FROM PUBLIC;
GRANT SELECT ON current_slot TO doorstroom_app;
