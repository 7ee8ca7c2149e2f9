-- The two lines of each proposal in the worklist, one for each side, from the proposal, its hold, its decisions and its
-- offer. Planned once and not at each decision.
CREATE OR REPLACE FUNCTION refresh_worklist(region text, proposals uuid[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
INSERT INTO worklist_line (region_id, provider_id, proposal_id, side, rank, last_day, beyond_norm, waited, state, run_id, created_at, diagnosis,
  other_provider, sending_approved, receiving_approved, sending_seen_at, receiving_seen_at, held_at, offer_id, answer_by, version, closed_at, closed_reason, own_entry)
SELECT p.region_id, s.provider_id, p.id, s.side,
  CASE
    WHEN p.state = 'approved' THEN CASE WHEN s.side = 'sending' AND o.state IS DISTINCT FROM 'offered' THEN 1 ELSE 6 END
    WHEN p.state = 'proposed' OR p.state = s.awaited THEN CASE
      WHEN p.state <> 'proposed' THEN 2
      WHEN (p.gain -> 'now' ->> 'beyondNorm')::integer > 0 THEN CASE p.severity WHEN 3 THEN 3 ELSE 4 END
      ELSE 5 END
    WHEN p.state IN ('approved-by-sending', 'approved-by-receiving') THEN 6
    ELSE 7
  END,
  -- The same as lastDayOf in libs/review.
  CASE WHEN o.state = 'offered' THEN o.answer_by ELSE least(
    CASE WHEN p.state = 'approved' THEN greatest(p.expires_on, (h.held_at AT TIME ZONE 'Europe/Amsterdam')::date + 7) ELSE p.expires_on END,
    CASE WHEN p.state = 'proposed' THEN p.first_decision_by END, p.offer_by, to_date(p.week, 'IYYY-"W"IW') - 1) END,
  coalesce((p.gain -> 'now' ->> 'beyondNorm')::integer, 0), p.waited, p.state, p.run_id, p.created_at, coalesce(p.need ->> 'diagnosis', ''), s.other,
  d.sending, d.receiving,
  fs.seen_at, ts.seen_at, h.held_at, o.id, CASE WHEN o.state = 'offered' THEN o.answer_by END, p.version, p.closed_at, p.closed_reason,
  CASE s.side WHEN 'sending' THEN p.entry_id END
FROM unnest(proposals) AS changed (id)
JOIN proposal p ON p.region_id = region AND p.id = changed.id
CROSS JOIN LATERAL (VALUES ('sending', p.from_provider, p.to_provider, 'approved-by-receiving'),
                           ('receiving', p.to_provider, p.from_provider, 'approved-by-sending')) AS s (side, provider_id, other, awaited)
LEFT JOIN slot_hold h ON h.region_id = p.region_id AND h.proposal_id = p.id AND h.week = p.week AND h.state <> 'released'
LEFT JOIN LATERAL (SELECT x.id, x.state, x.answer_by FROM offer x WHERE x.region_id = p.region_id AND x.proposal_id = p.id
  ORDER BY x.state = 'offered' DESC, x.offered_at DESC LIMIT 1) o ON true
-- By proposal and along its index: EXISTS would be turned into a table of all decisions that were ever taken.
CROSS JOIN LATERAL (SELECT coalesce(bool_or(x.side = 'sending'), false) AS sending, coalesce(bool_or(x.side = 'receiving'), false) AS receiving
  FROM decision x WHERE x.region_id = p.region_id AND x.proposal_id = p.id AND x.verdict = 'approve') d
LEFT JOIN proposal_seen fs ON fs.region_id = p.region_id AND fs.proposal_id = p.id AND fs.side = 'sending'
LEFT JOIN proposal_seen ts ON ts.region_id = p.region_id AND ts.proposal_id = p.id AND ts.side = 'receiving'
ON CONFLICT (region_id, proposal_id, side) DO UPDATE SET rank = EXCLUDED.rank, last_day = EXCLUDED.last_day, state = EXCLUDED.state,
  sending_approved = EXCLUDED.sending_approved, receiving_approved = EXCLUDED.receiving_approved,
  held_at = EXCLUDED.held_at, offer_id = EXCLUDED.offer_id, answer_by = EXCLUDED.answer_by, version = EXCLUDED.version, closed_at = EXCLUDED.closed_at,
  closed_reason = EXCLUDED.closed_reason
$$;
