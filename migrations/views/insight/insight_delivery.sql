-- When each provider delivered its list last: figures leave out a list that nobody keeps any more.
CREATE OR REPLACE VIEW insight_delivery WITH (security_barrier) AS
  SELECT region_id, provider_id, max(received_at) AS last_at FROM push_receipt
  WHERE region_id = acting_region() AND kind = 'waiting-list' GROUP BY 1, 2;
REVOKE ALL ON insight_delivery FROM PUBLIC;
GRANT SELECT ON insight_delivery TO doorstroom_app;
