-- What became of proposals that people decided on: accepted (its place was used), or rejected or declined. For the
-- engine, which learns from the counts; row-level security of the tables binds whoever reads it here.
CREATE OR REPLACE VIEW proposal_outcome WITH (security_invoker) AS
  SELECT p.region_id, p.to_programme AS programme, p.need ->> 'diagnosis' AS diagnosis, p.severity,
    count(*) FILTER (WHERE p.state = 'concluded' AND EXISTS (
      SELECT FROM slot_hold h WHERE h.region_id = p.region_id AND h.proposal_id = p.id AND h.state = 'used'))::integer AS accepted,
    count(*)::integer AS decided
  FROM proposal p
  WHERE p.state IN ('concluded', 'refused')
  GROUP BY 1, 2, 3, 4;
REVOKE ALL ON proposal_outcome FROM PUBLIC;
GRANT SELECT ON proposal_outcome TO doorstroom_app;
