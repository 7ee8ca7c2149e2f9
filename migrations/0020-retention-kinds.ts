import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

/** Periods for what is told to people and systems, and for what people leave behind: each a kind of the retention policy. */
export class RetentionKinds1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      -- Since when: an endpoint that was switched off yesterday may be switched on again tomorrow.
      ALTER TABLE webhook_endpoint ADD COLUMN disabled_at timestamptz;
      UPDATE webhook_endpoint SET disabled_at = now() WHERE state = 'disabled';
      ALTER TABLE webhook_endpoint ADD CONSTRAINT webhook_endpoint_disabled_since CHECK ((state = 'disabled') = (disabled_at IS NOT NULL));
      CREATE FUNCTION note_disabled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          NEW.disabled_at := CASE WHEN NEW.state <> 'disabled' THEN NULL WHEN TG_OP = 'UPDATE' THEN coalesce(OLD.disabled_at, now()) ELSE now() END;
          RETURN NEW;
        END $$;
      CREATE TRIGGER webhook_endpoint_since BEFORE INSERT OR UPDATE OF state ON webhook_endpoint FOR EACH ROW EXECUTE FUNCTION note_disabled();

      -- The kinds there were go on as they are, behind the same door.
      ALTER FUNCTION retire(text, timestamptz) RENAME TO retire_records;
      REVOKE ALL ON FUNCTION retire_records(text, timestamptz) FROM PUBLIC, doorstroom_app;
      CREATE FUNCTION retire(kind text, before timestamptz) RETURNS TABLE (table_name text, deleted bigint)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE own text := format('t0.region_id = %L', acting_region());
        BEGIN
          IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'only the engine retires data' USING ERRCODE = 'insufficient_privilege'; END IF;
          IF before > now() - interval '30 days' THEN
            RAISE EXCEPTION 'data younger than thirty days is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_at_least_30_days';
          END IF;
          CASE kind
            WHEN 'events' THEN
              -- What has no position yet has been told to nobody.
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
                '%s AND t0.created_at < %L AND NOT EXISTS (SELECT FROM reviewer r WHERE r.region_id = t0.region_id AND r.provider_id = t0.provider_id AND r.user_id = t0.user_id AND r.seen_at >= %L)',
                own, before, before), 0);
            WHEN 'reviewers' THEN
              -- Not somebody who is away, or stands in for one who is.
              RETURN QUERY SELECT * FROM delete_with_dependents('reviewer', format(
                '%s AND t0.seen_at < %L AND NOT EXISTS (SELECT FROM absence a WHERE a.region_id = t0.region_id AND a.provider_id = t0.provider_id AND t0.user_id IN (a.user_id, a.delegate) AND a.until >= current_date)',
                own, before), 0);
              -- Nor whose name stands on open work.
              RETURN QUERY SELECT * FROM delete_with_dependents('colleague', format(
                '%s AND t0.seen_at < %L AND NOT EXISTS (SELECT FROM reviewer r WHERE (r.region_id, r.provider_id, r.user_id) = (t0.region_id, t0.provider_id, t0.user_id))'
                ' AND NOT EXISTS (SELECT FROM follow_up f WHERE f.region_id = t0.region_id AND f.provider_id = t0.provider_id AND f.owner = t0.user_id AND f.done_at IS NULL)',
                own, before), 0);
            ELSE
              RETURN QUERY SELECT * FROM retire_records(kind, before);
          END CASE;
        END $$;
      REVOKE ALL ON FUNCTION retire(text, timestamptz), note_disabled() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION retire(text, timestamptz) TO doorstroom_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      DROP FUNCTION retire(text, timestamptz);
      ALTER FUNCTION retire_records(text, timestamptz) RENAME TO retire;
      GRANT EXECUTE ON FUNCTION retire(text, timestamptz) TO doorstroom_app;
      DROP TRIGGER webhook_endpoint_since ON webhook_endpoint;
      DROP FUNCTION note_disabled();
      ALTER TABLE webhook_endpoint DROP COLUMN disabled_at;
    `);
  }
}
