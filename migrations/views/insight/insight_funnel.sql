-- How far proposals came, by state, and how many days each step took; of whom they are stays behind. Days are those of the
-- calendar in the Netherlands. Somebody has seen a proposal who has opened it or decided on it.
CREATE OR REPLACE VIEW insight_funnel WITH (security_barrier) AS
  SELECT w.region_id, w.population, w.from_provider, w.to_provider, w.proposal_state, w.offer_state, w.transfer_state,
    count(*)::integer AS places,
    w.seen_on IS NOT NULL AS seen, w.intake_on IS NOT NULL AS intake_held, w.reason,
    w.seen_on - w.proposed_on AS days_to_seen,
    w.approved_on - w.seen_on AS days_to_approved,
    w.offered_on - w.approved_on AS days_to_offered,
    w.accepted_on - w.offered_on AS days_to_accepted,
    w.intake_on - w.accepted_on AS days_to_intake,
    w.started_on - w.intake_on AS days_to_started,
    w.today - CASE
      WHEN w.transfer_state = 'planned' THEN w.accepted_on
      WHEN w.transfer_state = 'intake-held' THEN w.intake_on
      WHEN w.offer_state = 'offered' THEN w.offered_on
      WHEN w.offer_state IS NOT NULL THEN NULL
      WHEN w.proposal_state = 'proposed' THEN w.proposed_on
      WHEN w.proposal_state IN ('approved-by-sending', 'approved-by-receiving', 'approved') THEN w.decided_on
    END AS days_held
  FROM (
    SELECT p.region_id, population_of(p.need ->> 'title', p.need ->> 'circuit') AS population, p.from_provider, p.to_provider,
      p.state AS proposal_state, o.state AS offer_state, t.state AS transfer_state, coalesce(t.return_reason, o.reason, d.reason) AS reason,
      (now() AT TIME ZONE 'Europe/Amsterdam')::date AS today,
      (p.created_at AT TIME ZONE 'Europe/Amsterdam')::date AS proposed_on,
      (least(s.first_at, d.first_at) AT TIME ZONE 'Europe/Amsterdam')::date AS seen_on,
      (d.last_at AT TIME ZONE 'Europe/Amsterdam')::date AS decided_on,
      CASE WHEN d.approvals = 2 THEN (d.last_at AT TIME ZONE 'Europe/Amsterdam')::date END AS approved_on,
      (o.offered_at AT TIME ZONE 'Europe/Amsterdam')::date AS offered_on,
      CASE WHEN o.state = 'accepted' THEN (o.answered_at AT TIME ZONE 'Europe/Amsterdam')::date END AS accepted_on,
      (t.intake_held_at AT TIME ZONE 'Europe/Amsterdam')::date AS intake_on,
      CASE WHEN t.state = 'started' THEN (t.closed_at AT TIME ZONE 'Europe/Amsterdam')::date END AS started_on
    FROM proposal p
    LEFT JOIN (
      SELECT region_id, proposal_id, min(seen_at) AS first_at FROM proposal_seen WHERE region_id = acting_region() GROUP BY 1, 2
    ) s ON s.region_id = p.region_id AND s.proposal_id = p.id
    LEFT JOIN (
      SELECT region_id, proposal_id, min(decided_at) AS first_at, max(decided_at) AS last_at, max(reason) AS reason,
        count(*) FILTER (WHERE verdict = 'approve') AS approvals
      FROM decision WHERE region_id = acting_region() GROUP BY 1, 2
    ) d ON d.region_id = p.region_id AND d.proposal_id = p.id
    LEFT JOIN offer o ON o.region_id = p.region_id AND o.proposal_id = p.id
    LEFT JOIN transfer t ON t.region_id = o.region_id AND t.offer_id = o.id
    WHERE p.region_id = acting_region()
  ) w
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18;
REVOKE ALL ON insight_funnel FROM PUBLIC;
GRANT SELECT ON insight_funnel TO doorstroom_app;
