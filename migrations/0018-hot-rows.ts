import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

/** Written with every look and every step, by everybody at once. */
const HOT = ['audit_event', 'event'];

/** As in 0012, but for the version, with which a line says all that a list shows of where a proposal stands; and planned once, not at each decision. */
const refreshWorklist = (version: boolean): string => `
  CREATE OR REPLACE FUNCTION refresh_worklist(region text, proposals uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp${version ? ' SET plan_cache_mode = force_generic_plan' : ''} AS $$
    INSERT INTO worklist_line AS known
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
        to_date(p.week, 'IYYY-"W"IW') - 1) END,
      coalesce((p.gain -> 'now' ->> 'beyondNorm')::integer, 0), p.waited, p.state, p.run_id, p.created_at, coalesce(p.need ->> 'diagnosis', ''), s.other,
      EXISTS (SELECT FROM decision d WHERE d.region_id = p.region_id AND d.proposal_id = p.id AND d.side = 'sending' AND d.verdict = 'approve'),
      EXISTS (SELECT FROM decision d WHERE d.region_id = p.region_id AND d.proposal_id = p.id AND d.side = 'receiving' AND d.verdict = 'approve'),
      fs.seen_at, ts.seen_at, h.held_at, o.id, CASE WHEN o.state = 'offered' THEN o.answer_by END${version ? ', p.version' : ''}
    FROM unnest(proposals) AS changed (id)
    JOIN proposal p ON p.region_id = region AND p.id = changed.id
    CROSS JOIN LATERAL (VALUES ('sending', p.from_provider, p.to_provider, 'approved-by-receiving'),
                               ('receiving', p.to_provider, p.from_provider, 'approved-by-sending')) AS s (side, provider_id, other, awaited)
    LEFT JOIN slot_hold h ON h.region_id = p.region_id AND h.proposal_id = p.id AND h.week = p.week AND h.state <> 'released'
    LEFT JOIN LATERAL (SELECT x.id, x.state, x.answer_by FROM offer x WHERE x.region_id = p.region_id AND x.proposal_id = p.id
      ORDER BY x.state = 'offered' DESC, x.offered_at DESC LIMIT 1) o ON true
    LEFT JOIN proposal_seen fs ON fs.region_id = p.region_id AND fs.proposal_id = p.id AND fs.side = 'sending'
    LEFT JOIN proposal_seen ts ON ts.region_id = p.region_id AND ts.proposal_id = p.id AND ts.side = 'receiving'
    ON CONFLICT (region_id, proposal_id, side) DO UPDATE SET rank = EXCLUDED.rank, last_day = EXCLUDED.last_day, state = EXCLUDED.state,
      sending_approved = EXCLUDED.sending_approved, receiving_approved = EXCLUDED.receiving_approved,
      held_at = EXCLUDED.held_at, offer_id = EXCLUDED.offer_id, answer_by = EXCLUDED.answer_by${version ? ', version = EXCLUDED.version' : ''}
  $$;`;

/**
 * What everybody locks at once. A foreign key locks the row it points at, for share: of a region there is one, so every
 * look at a proposal joined the list of those who hold it, which costs each of them more the more there are. The region
 * of these rows is the acting one, by row-level security or from the row they are about; here it is kept from going.
 */
export class HotRows1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of HOT)
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_region_id_fkey`);
    await runner.query(sql`
      ALTER TABLE worklist_line ADD COLUMN version integer;
      UPDATE worklist_line l SET version = p.version FROM proposal p WHERE p.region_id = l.region_id AND p.id = l.proposal_id;
      ALTER TABLE worklist_line ALTER COLUMN version SET NOT NULL;
    `);
    await runner.query(refreshWorklist(true));
    await runner.query(sql`
      CREATE FUNCTION guard_region() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF EXISTS (SELECT FROM audit_event e WHERE e.region_id = OLD.id) OR EXISTS (SELECT FROM event e WHERE e.region_id = OLD.id) THEN
            RAISE EXCEPTION 'the region has a history' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'region_has_history';
          END IF;
          RETURN coalesce(NEW, OLD);
        END $$;
      CREATE TRIGGER region_guard_delete BEFORE DELETE ON region FOR EACH ROW EXECUTE FUNCTION guard_region();
      CREATE TRIGGER region_guard_update BEFORE UPDATE OF id ON region FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION guard_region();
      REVOKE ALL ON FUNCTION guard_region() FROM PUBLIC;

      -- As of when something was counted: any step of a proposal or an offer is an event of the same transaction.
      CREATE INDEX event_latest ON event (region_id, id);
      CREATE FUNCTION latest_event() RETURNS bigint STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT max(id) FROM event WHERE region_id = acting_region()
      $$;
      REVOKE ALL ON FUNCTION latest_event() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION latest_event() TO doorstroom_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(refreshWorklist(false));
    await runner.query('ALTER TABLE worklist_line DROP COLUMN version');
    await runner.query(sql`
      DROP FUNCTION latest_event();
      DROP INDEX event_latest;
      DROP TRIGGER region_guard_delete ON region;
      DROP TRIGGER region_guard_update ON region;
      DROP FUNCTION guard_region();
    `);
    for (const table of HOT)
      await runner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_region_id_fkey FOREIGN KEY (region_id) REFERENCES region`,
      );
  }
}
