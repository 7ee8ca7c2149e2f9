-- How many slots are held or used, by programme and week: for statements over many programmes at once, which would
-- count one by one in current_slot.
CREATE OR REPLACE VIEW slot_taken WITH (security_invoker = true) AS
  SELECT h.region_id, h.programme_id AS programme, h.week, count(*)::integer AS taken
  FROM slot_hold h WHERE h.state <> 'released' GROUP BY 1, 2, 3;
REVOKE ALL ON slot_taken FROM PUBLIC;
GRANT SELECT ON slot_taken TO doorstroom_app;
