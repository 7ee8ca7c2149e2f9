-- Deletes what the retention policy says is over, of one kind, before a moment. The application role may delete none of
-- this; this function may, for the engine only, and never anything younger than thirty days, whatever a policy says.
CREATE OR REPLACE FUNCTION retire(kind text, before timestamptz) RETURNS TABLE (table_name text, deleted bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  region text := acting_region();
  own text := format('t0.region_id = %L', region);
  due record;
  deleted_rows bigint;
  ids uuid[];
  entries text[];
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'only the engine retires data' USING ERRCODE = 'insufficient_privilege'; END IF;
  IF before > now() - interval '30 days' THEN
    RAISE EXCEPTION 'data younger than thirty days is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_at_least_30_days';
  END IF;
  CASE kind
    WHEN 'left-entries' THEN
      FOR due IN SELECT e.id FROM waiting_list_entry e WHERE e.region_id = region AND e.state = 'left' AND e.valid_from < before ORDER BY e.id LOOP
        RETURN QUERY SELECT * FROM erase_entry(due.id, 'period-over');
      END LOOP;
    WHEN 'closed-proposals' THEN
      LOOP
        -- An array and no temporary table: one of that name could have been put there with a trigger on it.
        SELECT array_agg(d.id), array_agg(DISTINCT d.entry_id) INTO ids, entries FROM (SELECT p.id, p.entry_id FROM proposal p
          WHERE p.region_id = region AND p.closed_at < before AND p.state IN ('refused', 'withdrawn', 'expired', 'concluded')
            AND NOT EXISTS (SELECT FROM offer o JOIN transfer t ON t.region_id = o.region_id AND t.offer_id = o.id
                            WHERE o.region_id = p.region_id AND o.proposal_id = p.id AND (t.closed_at IS NULL OR t.closed_at >= before))
          LIMIT 2000) d;
        EXIT WHEN ids IS NULL;
        PERFORM link_audit_subjects(e) FROM unnest(entries) e;
        RETURN QUERY SELECT * FROM delete_with_dependents('proposal', format('t0.region_id = %L AND t0.id = ANY (%L::uuid[])', region, ids), 0);
      END LOOP;
    WHEN 'run-snapshots' THEN
      DELETE FROM matching_snapshot s USING matching_run r WHERE s.region_id = region AND r.region_id = region AND r.id = s.run_id AND r.requested_at < before;
      GET DIAGNOSTICS deleted_rows = ROW_COUNT;
      RETURN QUERY SELECT 'matching_snapshot', deleted_rows;
      DELETE FROM unmatched u USING matching_run r WHERE u.region_id = region AND r.region_id = region AND r.id = u.run_id AND r.requested_at < before;
      GET DIAGNOSTICS deleted_rows = ROW_COUNT;
      RETURN QUERY SELECT 'unmatched', deleted_rows;
    WHEN 'earlier-versions' THEN
      DELETE FROM registry_history h WHERE h.region_id = region AND h.valid_to < before;
      GET DIAGNOSTICS deleted_rows = ROW_COUNT;
      RETURN QUERY SELECT 'registry_history', deleted_rows;
      RETURN QUERY SELECT 'daily_fact', condense_facts((before AT TIME ZONE 'Europe/Amsterdam')::date);
    WHEN 'receipts' THEN
      RETURN QUERY SELECT * FROM delete_with_dependents('push_receipt', format('%s AND t0.received_at < %L', own, before), 0);
    WHEN 'follow-ups' THEN
      RETURN QUERY SELECT * FROM delete_with_dependents('follow_up', format('%s AND t0.done_at < %L', own, before), 0);
    WHEN 'events' THEN
      -- What has no position yet has been announced to nobody.
      RETURN QUERY SELECT * FROM delete_with_dependents('event', format('%s AND t0.at < %L AND t0.position IS NOT NULL', own, before), 0);
    WHEN 'notifications' THEN
      -- Marks of having read go once nothing is left that they hide: sooner, and old news would be new again.
      RETURN QUERY SELECT * FROM delete_with_dependents('notification_read', format(
        '%s AND t0.read_at < %L AND NOT EXISTS (SELECT FROM event e WHERE e.region_id = t0.region_id AND e.batch = t0.batch AND e.kind = t0.kind)', own, before), 0);
      RETURN QUERY SELECT * FROM delete_with_dependents('notification_reader', format(
        '%s AND NOT EXISTS (SELECT FROM event e WHERE e.region_id = t0.region_id AND e.position <= t0.read_until)', own), 0);
    WHEN 'mail' THEN
      RETURN QUERY SELECT * FROM delete_with_dependents('mail', format('%s AND t0.done_at < %L', own, before), 0);
      -- An address stays with who confirmed it and wants mail; the rest asked for none, never answered, or gets none.
      RETURN QUERY SELECT * FROM delete_with_dependents('mail_preference', format(
        '%s AND t0.updated_at < %L AND (t0.frequency = ''off'' OR t0.confirmed_at IS NULL OR t0.refused_at < %L)', own, before, before), 0);
    WHEN 'webhooks' THEN
      RETURN QUERY SELECT * FROM delete_with_dependents('webhook_delivery', format('%s AND t0.done_at < %L', own, before), 0);
      RETURN QUERY SELECT * FROM delete_with_dependents('webhook_endpoint', format('%s AND t0.disabled_at < %L', own, before), 0);
    WHEN 'absences' THEN
      RETURN QUERY SELECT * FROM delete_with_dependents('absence', format('%s AND t0.until < (%L::timestamptz AT TIME ZONE ''Europe/Amsterdam'')::date', own, before), 0);
    WHEN 'saved-views' THEN
      -- Whoever is still here keeps them, however old.
      RETURN QUERY SELECT * FROM delete_with_dependents('saved_view', format(
        '%s AND t0.created_at < %L AND NOT EXISTS (SELECT FROM colleague c WHERE c.region_id = t0.region_id AND c.provider_id = t0.provider_id AND c.user_id = t0.user_id AND c.seen_at >= %L)',
        own, before, before), 0);
    WHEN 'reviewers' THEN
      -- Not somebody who is away, or stands in for one who is; nor whose name stands on open work.
      RETURN QUERY SELECT * FROM delete_with_dependents('colleague', format(
        '%s AND t0.seen_at < %L AND NOT EXISTS (SELECT FROM absence a WHERE a.region_id = t0.region_id AND a.provider_id = t0.provider_id AND t0.user_id IN (a.user_id, a.delegate) AND a.until >= current_date)'
        ' AND NOT EXISTS (SELECT FROM follow_up f WHERE f.region_id = t0.region_id AND f.provider_id = t0.provider_id AND f.owner = t0.user_id AND f.done_at IS NULL)',
        own, before), 0);
    ELSE
      RAISE EXCEPTION 'no such kind of data';
  END CASE;
END
$$;
GRANT EXECUTE ON FUNCTION retire(text, timestamptz) TO doorstroom_app;
