import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

const KEEPERS = [
  { table: 'proposal', id: 'id', event: 'INSERT', lock: false },
  { table: 'proposal', id: 'id', event: 'UPDATE', lock: false },
  { table: 'slot_hold', id: 'proposal_id', event: 'INSERT', lock: true },
  { table: 'slot_hold', id: 'proposal_id', event: 'UPDATE', lock: true },
  { table: 'offer', id: 'proposal_id', event: 'INSERT', lock: true },
  { table: 'offer', id: 'proposal_id', event: 'UPDATE', lock: true },
] as const;

const nameOf = ({ table, event }: (typeof KEEPERS)[number]): string =>
  `worklist_after_${table}_${event.toLowerCase()}`;

/** By statement, so that a run's thousands of proposals come in at once. The lock keeps two writers from each reading what the other replaces. */
const keeper = (one: (typeof KEEPERS)[number]): string => `
  CREATE FUNCTION ${nameOf(one)}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      ${one.lock ? `PERFORM FROM proposal p WHERE (p.region_id, p.id) IN (SELECT c.region_id, c.${one.id} FROM changed c) ORDER BY p.id FOR NO KEY UPDATE;` : ''}
      PERFORM refresh_worklist(c.region_id, array_agg(DISTINCT c.${one.id})) FROM changed c GROUP BY c.region_id;
      RETURN NULL;
    END $$;
  CREATE TRIGGER ${nameOf(one)} AFTER ${one.event} ON ${one.table} REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${nameOf(one)}();
  REVOKE ALL ON FUNCTION ${nameOf(one)}() FROM PUBLIC;`;

/** As in 0011, but for one condition: a proposal that stood in a list was looked at. */
const rememberSubjects = (looked: string): string => `
  CREATE OR REPLACE FUNCTION remember_subjects(entry text) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO audit_subject (region_id, subject_id, entry_id)
      SELECT acting_region(), s.subject_id, entry FROM entry_subjects(entry) s
      WHERE s.subject_id <> entry AND EXISTS (${looked})
      ON CONFLICT DO NOTHING;
    END $$;`;

const LOOKS = sql`
  -- A look at a list is one event that names all that was on it.
  ALTER TABLE audit_event ADD COLUMN subject_ids text[] CHECK (subject_ids IS NULL OR (subject_id IS NULL AND cardinality(subject_ids) > 0));
  CREATE INDEX audit_event_looks ON audit_event (region_id, at) WHERE subject_ids IS NOT NULL;
  -- Everything the trail says about any of these ids, for whoever may read the trail: alone, or as one of a list.
  CREATE FUNCTION audit_about(subjects text[]) RETURNS SETOF audit_event STABLE LANGUAGE sql SET search_path = public, pg_temp AS $$
    SELECT e.* FROM audit_event e WHERE e.region_id = acting_region() AND e.subject_id = ANY (subjects)
    UNION ALL
    SELECT e.* FROM audit_event e WHERE e.region_id = acting_region() AND e.subject_ids IS NOT NULL AND e.subject_ids && subjects
  $$;
  REVOKE ALL ON FUNCTION audit_about(text[]) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION audit_about(text[]) TO doorstroom_app;
  -- What a proposal page asks of the region: who else counts on a place, and who treats this.
  CREATE INDEX proposal_promised ON proposal (region_id, to_programme, week) WHERE state IN ('proposed', 'approved-by-sending', 'approved-by-receiving');
  CREATE INDEX programme_diagnoses ON programme USING gin (diagnoses);
`;

/**
 * The worklist as it is read: two lines a proposal, one for each side, with what the list sorts and filters by, so
 * that a page is a walk along an index. Triggers keep it; nobody writes it. And who looked at a proposal first.
 */
export class Worklist1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOOKS);
    await runner.query(rememberSubjects('SELECT FROM audit_about(ARRAY[s.subject_id])'));
    await runner.query(sql`
      -- A fact beside the states: looking changes nothing that the other side has judged, so it takes no version.
      CREATE TABLE proposal_seen (
        region_id text NOT NULL,
        proposal_id uuid NOT NULL,
        side text NOT NULL CHECK (side IN ('sending', 'receiving')),
        provider_id text NOT NULL,
        seen_by text NOT NULL,
        profession text NOT NULL REFERENCES qualified_profession,
        seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, proposal_id, side),
        FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id)
      );
      CREATE FUNCTION guard_seen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
              AND NEW.provider_id = CASE NEW.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END) THEN
            RAISE EXCEPTION 'nobody looks for another organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_seen_own_side';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER proposal_seen_guard BEFORE INSERT ON proposal_seen FOR EACH ROW EXECUTE FUNCTION guard_seen();
      ALTER TABLE proposal_seen ENABLE ROW LEVEL SECURITY;
      CREATE POLICY proposal_seen_read ON proposal_seen FOR SELECT TO doorstroom_app
        USING (region_id = acting_region() AND EXISTS (SELECT FROM proposal p WHERE p.region_id = proposal_seen.region_id AND p.id = proposal_seen.proposal_id));
      CREATE POLICY proposal_seen_insert ON proposal_seen FOR INSERT TO doorstroom_app
        WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND seen_by = acting_user() AND acting_role() = 'clinician');
      GRANT SELECT, INSERT ON proposal_seen TO doorstroom_app;

      CREATE TABLE worklist_line (
        region_id text NOT NULL,
        provider_id text NOT NULL,
        proposal_id uuid NOT NULL,
        side text NOT NULL,
        -- Rank of libs/review while nothing is about to lapse; the day makes it 1, so that is left to the reading.
        rank smallint NOT NULL CHECK (rank BETWEEN 1 AND 7),
        last_day date NOT NULL,
        beyond_norm integer NOT NULL,
        waited integer NOT NULL,
        state text NOT NULL,
        run_id uuid,
        created_at timestamptz NOT NULL,
        diagnosis text NOT NULL,
        other_provider text NOT NULL,
        sending_approved boolean NOT NULL,
        receiving_approved boolean NOT NULL,
        sending_seen_at timestamptz,
        receiving_seen_at timestamptz,
        held_at timestamptz,
        offer_id uuid,
        -- While the client has the offer and has not answered.
        answer_by date,
        PRIMARY KEY (region_id, proposal_id, side),
        FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id)
      );
      CREATE INDEX worklist_line_urgent ON worklist_line (region_id, provider_id, rank, last_day, beyond_norm DESC, waited DESC, proposal_id);
      CREATE INDEX worklist_line_newest ON worklist_line (region_id, provider_id, created_at DESC, proposal_id);
      -- Counting touches nothing but this.
      CREATE INDEX worklist_line_open ON worklist_line (region_id, provider_id, rank, state, side, last_day, diagnosis, other_provider, run_id) WHERE rank < 7;

      CREATE FUNCTION refresh_worklist(region text, proposals uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
          fs.seen_at, ts.seen_at, h.held_at, o.id, CASE WHEN o.state = 'offered' THEN o.answer_by END
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
          held_at = EXCLUDED.held_at, offer_id = EXCLUDED.offer_id, answer_by = EXCLUDED.answer_by
      $$;
      -- Not through the line's source: who looks does not wait for who decides, and neither undoes the other's mark.
      CREATE FUNCTION worklist_after_seen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          UPDATE worklist_line SET sending_seen_at = CASE NEW.side WHEN 'sending' THEN NEW.seen_at ELSE sending_seen_at END,
            receiving_seen_at = CASE NEW.side WHEN 'receiving' THEN NEW.seen_at ELSE receiving_seen_at END
          WHERE region_id = NEW.region_id AND proposal_id = NEW.proposal_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER worklist_after_seen AFTER INSERT ON proposal_seen FOR EACH ROW EXECUTE FUNCTION worklist_after_seen();
      REVOKE ALL ON FUNCTION refresh_worklist(text, uuid[]), guard_seen(), worklist_after_seen() FROM PUBLIC;
    `);
    await runner.query(KEEPERS.map(keeper).join('\n'));
    await runner.query(sql`
      SELECT refresh_worklist(region_id, array_agg(id)) FROM proposal GROUP BY region_id;
      -- Counting reads the index alone where the rows are known to be visible: so that is kept up more often than usual.
      ALTER TABLE worklist_line SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
      GRANT SELECT ON worklist_line TO doorstroom_app;
      ALTER TABLE worklist_line ENABLE ROW LEVEL SECURITY;
      -- Asked once a statement, not once a row.
      CREATE POLICY worklist_line_read ON worklist_line FOR SELECT TO doorstroom_app
        USING (region_id = (SELECT acting_region()) AND provider_id = (SELECT acting_organisation()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const one of KEEPERS)
      await runner.query(`DROP TRIGGER ${nameOf(one)} ON ${one.table}; DROP FUNCTION ${nameOf(one)}();`);
    await runner.query(
      rememberSubjects(
        'SELECT FROM audit_event e WHERE e.region_id = acting_region() AND e.subject_id = s.subject_id',
      ),
    );
    await runner.query(sql`
      DROP FUNCTION refresh_worklist(text, uuid[]);
      DROP TABLE worklist_line, proposal_seen;
      DROP FUNCTION worklist_after_seen(), guard_seen();
      DROP INDEX proposal_promised, programme_diagnoses;
      DROP FUNCTION audit_about(text[]);
      DROP INDEX audit_event_looks;
      -- What was seen stays written down: the column goes, and its ids into an event each would be other events than there were.
      ALTER TABLE audit_event DROP COLUMN subject_ids;
    `);
  }
}
