-- How far proposals came, by state; of whom they are stays behind.
CREATE OR REPLACE VIEW insight_funnel WITH (security_barrier) AS
  SELECT p.region_id, population_of(p.need ->> 'title', p.need ->> 'circuit') AS population, p.from_provider, p.to_provider, p.state AS proposal_state, o.state AS offer_state, t.state AS transfer_state,
    count(*)::integer AS places
  FROM proposal p
  LEFT JOIN offer o ON o.region_id = p.region_id AND o.proposal_id = p.id
  LEFT JOIN transfer t ON t.region_id = o.region_id AND t.offer_id = o.id
  WHERE p.region_id = acting_region()
  GROUP BY 1, 2, 3, 4, 5, 6, 7;
REVOKE ALL ON insight_funnel FROM PUBLIC;
GRANT SELECT ON insight_funnel TO doorstroom_app;
