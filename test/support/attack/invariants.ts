import { type TestRegion } from '../review/region.js';

/**
 * What must hold in every state there can be, as SQL that finds the rows that break it: numbers as in the design. Asked
 * as the owner, whom row-level security does not bind. Privacy of payloads (6), reproducible runs (8), published figures
 * (9) and pushes (10) are no property of a state; they have specs of their own.
 */
const BROKEN_BY: Readonly<Record<string, string>> = {
  '1 approved takes two clinicians of the two organisations': `
    SELECT p.id::text FROM proposal p WHERE (p.state = 'approved' OR EXISTS (SELECT FROM offer o WHERE o.region_id = p.region_id AND o.proposal_id = p.id))
      AND (SELECT count(DISTINCT d.decided_by) FROM decision d WHERE d.region_id = p.region_id AND d.proposal_id = p.id AND d.verdict = 'approve'
             AND d.provider_id = CASE d.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END) <> 2`,
  '1 a state is what was decided': `
    SELECT p.id::text FROM proposal p
    LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE verdict = 'approve' AND side = 'sending') AS sent, count(*) FILTER (WHERE verdict = 'approve' AND side = 'receiving') AS received,
      count(*) FILTER (WHERE verdict = 'refuse') AS refused FROM decision d WHERE d.region_id = p.region_id AND d.proposal_id = p.id) d ON true
    WHERE CASE p.state WHEN 'proposed' THEN d.sent + d.received + d.refused <> 0
      WHEN 'approved-by-sending' THEN (d.sent, d.received, d.refused) <> (1, 0, 0)
      WHEN 'approved-by-receiving' THEN (d.sent, d.received, d.refused) <> (0, 1, 0)
      WHEN 'refused' THEN d.refused <> 1
      WHEN 'concluded' THEN (d.sent, d.received) <> (1, 1)
      ELSE d.refused <> 0 END`,
  '1 nobody decides twice, for another organisation or unqualified': `
    SELECT d.id::text FROM decision d JOIN proposal p ON p.region_id = d.region_id AND p.id = d.proposal_id
    WHERE d.provider_id <> CASE d.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END
      OR d.profession NOT IN (SELECT code FROM qualified_profession)
      OR EXISTS (SELECT FROM decision x WHERE x.region_id = d.region_id AND x.proposal_id = d.proposal_id AND x.id <> d.id AND (x.decided_by = d.decided_by OR x.side = d.side))`,
  '2 a client is in at most one live proposal, and in none when under way': `
    SELECT e.id FROM waiting_list_entry e
    WHERE (SELECT count(*) FROM proposal p WHERE p.region_id = e.region_id AND p.entry_id = e.id AND p.state IN ('proposed', 'approved-by-sending', 'approved-by-receiving', 'approved'))
      > CASE e.state WHEN 'transferring' THEN 0 ELSE 1 END`,
  '2 never more held than offered, each place once': `
    SELECT s.programme_id || ' ' || s.week FROM slot s JOIN slot_hold h USING (region_id, programme_id, week) WHERE h.state <> 'released'
    GROUP BY s.region_id, s.programme_id, s.week, s.offered HAVING count(*) > s.offered OR max(h.place) > s.offered OR count(DISTINCT h.place) <> count(*)`,
  '2 a place is held for what is approved and for nothing else': `
    SELECT p.id::text FROM proposal p WHERE (p.state = 'approved') <> EXISTS (SELECT FROM slot_hold h WHERE h.region_id = p.region_id AND h.proposal_id = p.id AND h.state = 'held')`,
  '2 a used place is of a client who said yes': `
    SELECT h.proposal_id::text FROM slot_hold h WHERE h.state = 'used'
      AND NOT EXISTS (SELECT FROM offer o WHERE o.region_id = h.region_id AND o.proposal_id = h.proposal_id AND o.state = 'accepted')
    UNION ALL SELECT o.id::text FROM offer o WHERE o.state = 'accepted'
      AND (SELECT count(*) FROM slot_hold h WHERE h.region_id = o.region_id AND h.proposal_id = o.proposal_id AND h.state = 'used') <> 1`,
  '3 nothing is offered before both approvals and a held place': `
    SELECT o.id::text FROM offer o JOIN proposal p ON p.region_id = o.region_id AND p.id = o.proposal_id
    WHERE (SELECT count(*) FROM decision d WHERE d.region_id = o.region_id AND d.proposal_id = o.proposal_id AND d.verdict = 'approve' AND d.decided_at <= o.offered_at) <> 2
      OR NOT EXISTS (SELECT FROM slot_hold h WHERE h.region_id = o.region_id AND h.proposal_id = o.proposal_id AND h.week = o.week AND h.held_at <= o.offered_at)
      OR (o.state = 'offered' AND p.state <> 'approved') OR (o.state IN ('accepted', 'declined') AND p.state <> 'concluded') OR (o.state = 'expired' AND p.state NOT IN ('expired', 'withdrawn'))`,
  '4 who is under way keeps date and ticket': `
    SELECT t.offer_id::text FROM transfer t JOIN waiting_list_entry e ON e.region_id = t.region_id AND e.id = t.entry_id
    WHERE t.registered_on <> e.registered_on OR t.ticket ->> 'registered_on' <> e.registered_on::text OR t.ticket ->> 'id' <> e.id
      OR (t.state NOT IN ('started', 'returned') AND e.state <> 'transferring')`,
  '4 who is under way is so by an accepted offer': `
    SELECT e.id FROM waiting_list_entry e WHERE (e.state = 'transferring')
      <> EXISTS (SELECT FROM transfer t WHERE t.region_id = e.region_id AND t.entry_id = e.id AND t.state NOT IN ('started', 'returned'))
    UNION ALL SELECT o.id::text FROM offer o WHERE (o.state = 'accepted') <> EXISTS (SELECT FROM transfer t WHERE t.region_id = o.region_id AND t.offer_id = o.id)`,
  '5 whatever ends without a treatment stands in a named list': `
    SELECT p.state || ' ' || p.id FROM proposal p WHERE p.state IN ('refused', 'expired') AND NOT EXISTS (
      SELECT FROM follow_up f WHERE f.region_id = p.region_id AND f.provider_id = p.from_provider AND f.entry_id = p.entry_id
        AND f.cause_id IN (SELECT p.id UNION ALL SELECT o.id FROM offer o WHERE o.region_id = p.region_id AND o.proposal_id = p.id))
    UNION ALL SELECT o.state || ' ' || o.id FROM offer o WHERE o.state IN ('declined', 'expired')
      AND NOT EXISTS (SELECT FROM follow_up f WHERE f.region_id = o.region_id AND f.cause_id = o.id AND f.provider_id = o.from_provider)
    UNION ALL SELECT 'returned ' || t.offer_id FROM transfer t WHERE t.state = 'returned'
      AND NOT EXISTS (SELECT FROM follow_up f WHERE f.region_id = t.region_id AND f.cause_id = t.offer_id AND f.kind = 'returned' AND f.provider_id = t.from_provider)
    UNION ALL SELECT 'withdrawn ' || p.id FROM proposal p WHERE p.state = 'withdrawn' AND p.closed_reason NOT IN ('superseded', 'entry-not-waiting', 'replaced-by-clinician')
      AND NOT EXISTS (SELECT FROM follow_up f WHERE f.region_id = p.region_id AND f.provider_id = p.from_provider
        AND f.cause_id IN (SELECT p.id UNION ALL SELECT o.id FROM offer o WHERE o.region_id = p.region_id AND o.proposal_id = p.id))
    UNION ALL SELECT 'replaced ' || p.id FROM proposal p WHERE p.closed_reason = 'replaced-by-clinician'
      AND NOT EXISTS (SELECT FROM proposal r WHERE r.region_id = p.region_id AND r.replaces = p.id AND r.entry_id = p.entry_id)`,
  '7 every decision, offer and answer is in the trail': `
    SELECT 'decision ' || d.id FROM decision d WHERE NOT EXISTS (SELECT FROM audit_event a WHERE a.region_id = d.region_id AND a.subject_id = d.proposal_id::text
      AND a.action = 'proposal.' || d.verdict AND a.outcome = 'done' AND a.user_id = d.decided_by AND a.organisation = d.provider_id)
    UNION ALL SELECT 'offer ' || o.id FROM offer o WHERE NOT EXISTS (SELECT FROM audit_event a WHERE a.region_id = o.region_id
      AND a.subject_id = o.proposal_id::text AND a.action = 'offer.make' AND a.outcome = 'done' AND a.user_id = o.offered_by)
    UNION ALL SELECT 'answer ' || o.id FROM offer o WHERE o.state IN ('accepted', 'declined') AND NOT EXISTS (SELECT FROM audit_event a
      WHERE a.region_id = o.region_id AND a.subject_id = o.id::text AND a.action = 'offer.' || o.state AND a.outcome = 'done' AND a.user_id = o.answered_by)`,
  '7 the trail says of nothing that it was done when it was not': `
    SELECT a.id::text FROM audit_event a WHERE a.action IN ('proposal.approve', 'proposal.refuse') AND a.outcome = 'done' AND NOT EXISTS (
      SELECT FROM decision d WHERE d.region_id = a.region_id AND d.proposal_id::text = a.subject_id AND d.decided_by = a.user_id AND 'proposal.' || d.verdict = a.action)`,
  '7 every step of a proposal, a place, an offer and a transfer is in the trail: as many, from state to state': `
    SELECT coalesce(stands.kind, said.kind) || ' ' || coalesce(stands.id, said.id) FROM (
        SELECT region_id, 'proposal' AS kind, id::text AS id, '' AS week, version AS steps, state FROM proposal
        UNION ALL SELECT region_id, 'offer', id::text, '', version, state FROM offer
        UNION ALL SELECT region_id, 'transfer', offer_id::text, '', version, state FROM transfer
        UNION ALL SELECT region_id, 'hold', proposal_id::text, week, CASE state WHEN 'held' THEN 1 ELSE 2 END, state FROM slot_hold) stands
      FULL JOIN (
        SELECT a.region_id, a.subject_kind AS kind, s.id, coalesce(a.detail ->> 'week', '') AS week,
          array_agg(a.detail ->> 'from' ORDER BY a.id) AS froms, array_agg(a.detail ->> 'to' ORDER BY a.id) AS tos
        FROM audit_event a, unnest(coalesce(a.subject_ids, ARRAY[a.subject_id])) AS s (id)
        WHERE a.action = a.subject_kind || '.state' GROUP BY 1, 2, 3, 4) said USING (region_id, kind, id, week)
    WHERE cardinality(said.tos) IS DISTINCT FROM stands.steps OR said.tos[cardinality(said.tos)] <> stands.state
      OR said.froms IS DISTINCT FROM ARRAY[NULL] || said.tos[:cardinality(said.tos) - 1]`,
};

const ALL = Object.entries(BROKEN_BY)
  .map(([name, sql]) => `SELECT '${name}' AS name, x.id FROM (${sql}) AS x (id)`)
  .join(' UNION ALL ');

/** What is broken, by what; empty where all is well. */
export const brokenInvariants = async (region: Pick<TestRegion, 'query'>): Promise<string[]> =>
  (await region.query<{ name: string; id: string }>(ALL)).map(({ name, id }) => `${name}: ${id}`);
