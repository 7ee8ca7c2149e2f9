-- Proposals between two organisations by severity, by what the receiving one decided and by whether the client accepted.
CREATE OR REPLACE VIEW insight_exchange WITH (security_barrier) AS
  SELECT p.region_id, population_of(p.need ->> 'title', p.need ->> 'circuit') AS population, p.from_provider, p.to_provider, p.severity,
    d.verdict = 'approve' AS approved, o.offer_id IS NOT NULL AS accepted, count(*)::integer AS places
  FROM proposal p
  LEFT JOIN decision d ON d.region_id = p.region_id AND d.proposal_id = p.id AND d.side = 'receiving'
  LEFT JOIN (
    SELECT region_id, proposal_id, id AS offer_id FROM offer WHERE region_id = acting_region() AND state = 'accepted'
  ) o ON o.region_id = p.region_id AND o.proposal_id = p.id
  WHERE p.region_id = acting_region() AND (d.id IS NOT NULL OR o.offer_id IS NOT NULL)
  GROUP BY 1, 2, 3, 4, 5, 6, 7;
REVOKE ALL ON insight_exchange FROM PUBLIC;
GRANT SELECT ON insight_exchange TO doorstroom_app;
