import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { rowLevelSecurity, sql } from './sql.js';

/**
 * Sessions that can be ended, what the token endpoint must remember across instances, anchors of the audit trail,
 * and the two ways in which data goes: its period is over, or its client asked.
 */
export class Privacy1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      -- Short-lived rows: no foreign key to the region, so that nothing of them can ever keep anything else.
      CREATE TABLE session (
        region_id text NOT NULL,
        -- SHA-256 of the id in the cookie: who reads the table can be nobody.
        id_hash text NOT NULL CHECK (id_hash ~ '^[0-9a-f]{64}$'),
        user_id text NOT NULL,
        role text NOT NULL,
        organisation text,
        issuer_session_hash text CHECK (issuer_session_hash ~ '^[0-9a-f]{64}$'),
        started_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_because text CHECK (revoked_because IN ('signed-out', 'signed-out-everywhere', 'switched', 'replaced', 'by-administrator', 'by-issuer', 'idle')),
        PRIMARY KEY (region_id, id_hash),
        CHECK (expires_at > started_at),
        CHECK ((revoked_at IS NULL) = (revoked_because IS NULL))
      );
      CREATE INDEX session_of_user ON session (region_id, user_id) WHERE revoked_at IS NULL;
      CREATE FUNCTION guard_session() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF OLD.revoked_at IS NOT NULL OR NEW.expires_at > OLD.expires_at
             OR (NEW.region_id, NEW.id_hash, NEW.user_id, NEW.role, NEW.organisation) IS DISTINCT FROM (OLD.region_id, OLD.id_hash, OLD.user_id, OLD.role, OLD.organisation) THEN
            RAISE EXCEPTION 'a session ends once, never grows and never becomes another' USING ERRCODE = 'check_violation', CONSTRAINT = 'session_step';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER session_guard BEFORE UPDATE ON session FOR EACH ROW EXECUTE FUNCTION guard_session();

      CREATE TABLE issuer_record (
        region_id text NOT NULL,
        model text NOT NULL,
        id text NOT NULL,
        payload jsonb NOT NULL,
        uid text,
        grant_id text,
        consumed_at timestamptz,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (region_id, model, id)
      );
      CREATE INDEX issuer_record_uid ON issuer_record (region_id, model, uid) WHERE uid IS NOT NULL;
      CREATE INDEX issuer_record_grant ON issuer_record (region_id, grant_id) WHERE grant_id IS NOT NULL;
      CREATE INDEX issuer_record_expiry ON issuer_record (expires_at);
      COMMENT ON TABLE issuer_record IS 'used client assertions and logout tokens; in the demo also codes and sign-ins in progress';

      CREATE TABLE failed_attempt (
        region_id text NOT NULL,
        -- SHA-256 of what is counted: an address is nobody's to read.
        key_hash text NOT NULL CHECK (key_hash ~ '^[0-9a-f]{64}$'),
        failures integer NOT NULL CHECK (failures > 0),
        until timestamptz NOT NULL,
        PRIMARY KEY (region_id, key_hash)
      );
      CREATE INDEX failed_attempt_until ON failed_attempt (until);
      GRANT SELECT, INSERT, UPDATE, DELETE ON session, issuer_record, failed_attempt TO doorstroom_app;

      CREATE TABLE audit_anchor (
        region_id text NOT NULL REFERENCES region,
        day date NOT NULL,
        seal bigint NOT NULL,
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        events bigint NOT NULL CHECK (events > 0),
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (region_id, day)
      );
      COMMENT ON COLUMN audit_anchor.events IS 'sealed since the beginning, up to and with this seal';
      CREATE TRIGGER audit_anchor_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_anchor EXECUTE FUNCTION append_only();
      GRANT SELECT, INSERT ON audit_anchor TO doorstroom_app;
      -- A trail of one entry is asked for by the ids of the entry, its proposals and offers, of whatever kind they are.
      DROP INDEX audit_event_subject;
      CREATE INDEX audit_event_subject ON audit_event (region_id, subject_id, id);
      DROP POLICY audit_event_read ON audit_event;
      CREATE POLICY audit_event_read ON audit_event FOR SELECT TO doorstroom_app
        USING (region_id = acting_region() AND acting_role() IN ('engine', 'privacy-officer', 'administrator'));

      -- Whose trail an event belongs to, once the proposal or offer it speaks of is gone.
      CREATE TABLE audit_subject (
        region_id text NOT NULL REFERENCES region,
        subject_id text NOT NULL,
        entry_id text NOT NULL,
        PRIMARY KEY (region_id, subject_id)
      );
      CREATE INDEX audit_subject_entry ON audit_subject (region_id, entry_id);
      CREATE TRIGGER audit_subject_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_subject EXECUTE FUNCTION append_only();

      CREATE TABLE retention_policy (
        region_id text NOT NULL REFERENCES region,
        version integer NOT NULL CHECK (version > 0),
        document jsonb NOT NULL,
        sha256 text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by text NOT NULL,
        PRIMARY KEY (region_id, version)
      );
      CREATE TRIGGER retention_policy_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON retention_policy EXECUTE FUNCTION append_only();
      GRANT SELECT, INSERT ON retention_policy TO doorstroom_app;

      -- A client who asked to be forgotten: the pseudonym stays, so that the next list does not bring everything back.
      CREATE TABLE entry_erasure (
        region_id text NOT NULL REFERENCES region,
        entry_id text NOT NULL,
        provider_id text NOT NULL,
        erased_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, entry_id)
      );
      CREATE TRIGGER entry_erasure_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry_erasure EXECUTE FUNCTION append_only();
      GRANT SELECT ON audit_subject, entry_erasure TO doorstroom_app;
      CREATE FUNCTION guard_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF EXISTS (SELECT FROM entry_erasure e WHERE e.region_id = NEW.region_id AND e.entry_id = NEW.id) THEN
            RAISE EXCEPTION 'this entry was erased at its client''s request' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_stays_erased';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER entry_erased_guard BEFORE INSERT ON waiting_list_entry FOR EACH ROW EXECUTE FUNCTION guard_erased();
    `);
    for (const table of ['session', 'issuer_record', 'failed_attempt'])
      await runner.query(rowLevelSecurity(table, `acting_role() = 'engine'`, `acting_role() = 'engine'`));
    await runner.query(
      rowLevelSecurity('retention_policy', 'true', `acting_role() IN ('engine', 'administrator')`),
    );
    await runner.query(
      rowLevelSecurity(
        'entry_erasure',
        `provider_id = acting_organisation() OR acting_role() IN ('engine', 'privacy-officer')`,
        null,
      ),
    );
    await runner.query(
      rowLevelSecurity('audit_subject', `acting_role() IN ('engine', 'privacy-officer')`, null),
    );
    await runner.query(sql`
      ALTER TABLE audit_anchor ENABLE ROW LEVEL SECURITY;
      CREATE POLICY audit_anchor_read ON audit_anchor FOR SELECT TO doorstroom_app
        USING (region_id = acting_region() AND acting_role() IN ('engine', 'privacy-officer', 'administrator'));
      CREATE POLICY audit_anchor_insert ON audit_anchor FOR INSERT TO doorstroom_app
        WITH CHECK (region_id = acting_region() AND acting_role() = 'engine');
    `);
    await runner.query(ERASING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      DROP FUNCTION retire(text, timestamptz), erase_entry(text, text), remember_subjects(text), entry_versions(text), entry_subjects(text), delete_with_dependents(regclass, text, integer);
      DROP TRIGGER entry_erased_guard ON waiting_list_entry;
      DROP FUNCTION guard_erased();
      DROP TABLE entry_erasure, retention_policy, audit_subject, audit_anchor, failed_attempt, issuer_record, session;
      DROP FUNCTION guard_session();
      DROP INDEX audit_event_subject;
      CREATE INDEX audit_event_subject ON audit_event (region_id, subject_kind, subject_id, id);
      DROP POLICY audit_event_read ON audit_event;
      CREATE POLICY audit_event_read ON audit_event FOR SELECT TO doorstroom_app
        USING (region_id = acting_region() AND (acting_role() IN ('engine', 'privacy-officer')));
    `);
  }
}

/**
 * The application role may delete none of this. These functions may, as the owner: for the engine only, only what
 * their own rules allow, and following the foreign keys, so that a table added later is not forgotten.
 */
const ERASING = sql`
  -- Deletes rows and all that points at them, deepest first. The condition speaks of the row as t0, t1, … by depth.
  CREATE FUNCTION delete_with_dependents(target regclass, condition text, depth integer) RETURNS TABLE (table_name text, deleted bigint)
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    DECLARE link record; deleted_rows bigint;
    BEGIN
      IF depth > 8 THEN RAISE EXCEPTION 'the tables point at each other in a circle'; END IF;
      FOR link IN
        SELECT c.conrelid::regclass AS child,
          string_agg(format('t%s.%I = t%s.%I', depth + 1, child.attname, depth, parent.attname), ' AND ') AS same
        FROM pg_constraint c
        CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (child_column, parent_column)
        JOIN pg_attribute child ON child.attrelid = c.conrelid AND child.attnum = k.child_column
        JOIN pg_attribute parent ON parent.attrelid = c.confrelid AND parent.attnum = k.parent_column
        WHERE c.contype = 'f' AND c.confrelid = target AND c.conrelid <> target GROUP BY c.oid, c.conrelid
      LOOP
        RETURN QUERY SELECT * FROM delete_with_dependents(link.child,
          format('EXISTS (SELECT FROM %s t%s WHERE %s AND (%s))', target, depth, link.same, condition), depth + 1);
      END LOOP;
      EXECUTE format('DELETE FROM %s t%s WHERE %s', target, depth, condition);
      GET DIAGNOSTICS deleted_rows = ROW_COUNT;
      RETURN QUERY SELECT target::text, deleted_rows;
    END $$;

  -- Every id under which the audit trail may speak of an entry: its own, and that of each row that belongs to it.
  CREATE FUNCTION entry_subjects(entry text) RETURNS TABLE (subject_id text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE owned regclass;
    BEGIN
      IF coalesce(acting_role(), '') NOT IN ('engine', 'privacy-officer') THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
      RETURN QUERY SELECT entry UNION SELECT s.subject_id FROM audit_subject s WHERE s.region_id = acting_region() AND s.entry_id = entry;
      FOR owned IN
        SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND 3 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attname IN ('region_id', 'id', 'entry_id'))
      LOOP
        RETURN QUERY EXECUTE format('SELECT id::text FROM %s WHERE region_id = acting_region() AND entry_id = $1', owned) USING entry;
      END LOOP;
    END $$;

  -- When what the registry holds of an entry was changed, and by whom: pushes are events about many entries at once.
  CREATE FUNCTION entry_versions(entry text) RETURNS TABLE (changed_at timestamptz, changed_by text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF coalesce(acting_role(), '') NOT IN ('engine', 'privacy-officer') THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
      RETURN QUERY SELECT h.valid_to, h.changed_by FROM registry_history h
        WHERE h.region_id = acting_region() AND h.table_name = 'waiting_list_entry' AND h.row_key = entry;
    END $$;

  CREATE FUNCTION remember_subjects(entry text) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO audit_subject (region_id, subject_id, entry_id)
      SELECT acting_region(), s.subject_id, entry FROM entry_subjects(entry) s
      WHERE s.subject_id <> entry AND EXISTS (SELECT FROM audit_event e WHERE e.region_id = acting_region() AND e.subject_id = s.subject_id)
      ON CONFLICT DO NOTHING;
    END $$;

  -- Everything about one entry, but the audit trail. ground: 'client-request' (whatever its state, but not under way), or 'period-over' (left).
  CREATE FUNCTION erase_entry(entry text, ground text) RETURNS TABLE (table_name text, deleted bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE held waiting_list_entry%ROWTYPE; first_seen timestamptz; owned regclass; deleted_rows bigint;
    BEGIN
      IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'only the engine erases' USING ERRCODE = 'insufficient_privilege'; END IF;
      SELECT * INTO held FROM waiting_list_entry e WHERE e.region_id = acting_region() AND e.id = entry FOR UPDATE;
      IF NOT FOUND THEN RETURN; END IF;
      IF ground NOT IN ('client-request', 'period-over') THEN RAISE EXCEPTION 'no such ground'; END IF;
      IF held.state = 'transferring' OR (ground = 'period-over' AND held.state <> 'left') THEN
        RAISE EXCEPTION 'an entry that is under way or still waiting is not erased' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_not_erasable';
      END IF;
      PERFORM remember_subjects(entry);
      SELECT least(held.valid_from, min(h.valid_from)) INTO first_seen FROM registry_history h
        WHERE h.region_id = held.region_id AND h.table_name = 'waiting_list_entry' AND h.row_key = entry;
      FOR owned IN
        SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND c.relname NOT IN ('audit_subject', 'entry_erasure')
          AND 2 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attname IN ('region_id', 'entry_id'))
      LOOP
        RETURN QUERY SELECT * FROM delete_with_dependents(owned, format('t0.region_id = %L AND t0.entry_id = %L', held.region_id, entry), 0);
      END LOOP;
      RETURN QUERY SELECT * FROM delete_with_dependents('waiting_list_entry', format('t0.region_id = %L AND t0.id = %L', held.region_id, entry), 0);
      -- After the row itself: its trigger has just kept one more version of it.
      DELETE FROM registry_history h WHERE h.region_id = held.region_id AND h.table_name = 'waiting_list_entry' AND h.row_key = entry;
      GET DIAGNOSTICS deleted_rows = ROW_COUNT;
      RETURN QUERY SELECT 'registry_history', deleted_rows;
      -- A snapshot cannot lose one entry and stay what its hash says: those that may hold it go, their runs stay.
      DELETE FROM matching_snapshot s USING matching_run r
        WHERE s.region_id = held.region_id AND r.region_id = s.region_id AND r.id = s.run_id AND coalesce(r.finished_at, 'infinity') >= first_seen
          -- Runs since it left have not seen it.
          AND (held.state <> 'left' OR r.requested_at <= held.valid_from);
      GET DIAGNOSTICS deleted_rows = ROW_COUNT;
      RETURN QUERY SELECT 'matching_snapshot', deleted_rows;
      IF ground = 'client-request' THEN
        INSERT INTO entry_erasure (region_id, entry_id, provider_id) VALUES (held.region_id, entry, held.provider_id) ON CONFLICT DO NOTHING;
      END IF;
    END $$;
  REVOKE ALL ON FUNCTION delete_with_dependents(regclass, text, integer), remember_subjects(text), erase_entry(text, text), entry_subjects(text), entry_versions(text) FROM PUBLIC;

  -- What the policy says is over, of one kind, before a moment. Never younger than thirty days, whatever a policy says.
  CREATE FUNCTION retire(kind text, before timestamptz) RETURNS TABLE (table_name text, deleted bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE region text := acting_region(); due record; deleted_rows bigint; ids uuid[]; entries text[];
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
            PERFORM remember_subjects(e) FROM unnest(entries) e;
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
        WHEN 'receipts' THEN
          RETURN QUERY SELECT * FROM delete_with_dependents('push_receipt', format('t0.region_id = %L AND t0.received_at < %L', region, before), 0);
        WHEN 'events' THEN
          RETURN QUERY SELECT * FROM delete_with_dependents('event', format('t0.region_id = %L AND t0.at < %L', region, before), 0);
        WHEN 'follow-ups' THEN
          RETURN QUERY SELECT * FROM delete_with_dependents('follow_up', format('t0.region_id = %L AND t0.done_at < %L', region, before), 0);
        ELSE
          RAISE EXCEPTION 'no such kind of data';
      END CASE;
    END $$;
  REVOKE ALL ON FUNCTION retire(text, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION erase_entry(text, text), retire(text, timestamptz), entry_subjects(text), entry_versions(text) TO doorstroom_app;
`;
