-- How many clients were proposed, offered a place, accepted, started elsewhere or came back, by the month of that step: each client
-- once a step and month; who they are stays behind. Months are those of the calendar in the Netherlands. A withdrawn proposal
-- counts where it came to an offer: another took its place otherwise. Of those who accepted, the weeks to the treatment that the
-- proposal expected where they waited, and how many fewer in the week that they chose; null where a part of either is not known,
-- by the rule of libs/matching/proposals/proposals.ts (isGainKnown).
CREATE OR REPLACE VIEW insight_transfer WITH (security_barrier) AS
  SELECT c.region_id, c.month, c.population, c.step, c.from_provider, c.to_providers, c.expected_weeks, c.spared_weeks,
    count(*)::integer AS clients
  FROM (
    SELECT s.region_id, to_char(s.at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM') AS month, s.population, s.step, s.from_provider, s.entry_id,
      array_agg(DISTINCT s.to_provider ORDER BY s.to_provider) AS to_providers,
      (array_agg(s.expected_weeks ORDER BY s.at DESC))[1] AS expected_weeks,
      (array_agg(s.spared_weeks ORDER BY s.at DESC))[1] AS spared_weeks
    FROM (
      SELECT p.region_id, p.entry_id, p.from_provider, p.to_provider, population_of(p.need ->> 'title', p.need ->> 'circuit') AS population,
        v.step, v.at,
        CASE WHEN v.step = 'accepted' AND g.known THEN (p.gain #>> '{now,totalWeeks}')::double precision END AS expected_weeks,
        CASE WHEN v.step = 'accepted' AND g.known
          THEN p.weeks_sooner - (week_monday(o.chosen_week) - week_monday(p.week)) / 7 END AS spared_weeks
      FROM proposal p
      LEFT JOIN offer o ON o.region_id = p.region_id AND o.proposal_id = p.id
      LEFT JOIN transfer t ON t.region_id = o.region_id AND t.offer_id = o.id
      CROSS JOIN LATERAL (SELECT p.gain #>> '{now,totalWeeks}' IS NOT NULL
        AND p.gain ->> 'offeredTreatmentKnown' IS DISTINCT FROM 'false'
        AND p.gain #>> '{present,treatmentKnown}' IS DISTINCT FROM 'false'
        AND p.gain #>> '{present,source}' IS DISTINCT FROM 'unknown' AS known) g
      CROSS JOIN LATERAL (VALUES
        ('proposed', p.created_at),
        ('offered', o.offered_at),
        ('accepted', CASE WHEN o.state = 'accepted' THEN o.answered_at END),
        ('started', CASE WHEN t.state = 'started' THEN t.closed_at END),
        ('returned', CASE WHEN t.state = 'returned' THEN t.closed_at END)) AS v (step, at)
      WHERE p.region_id = acting_region() AND v.at IS NOT NULL AND (p.state <> 'withdrawn' OR o.id IS NOT NULL)
    ) s
    GROUP BY 1, 2, 3, 4, 5, 6
  ) c
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
REVOKE ALL ON insight_transfer FROM PUBLIC;
GRANT SELECT ON insight_transfer TO doorstroom_app;
