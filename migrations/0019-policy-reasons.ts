import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { rowLevelSecurity, sql } from './sql.js';

/** What every region began with before it could say otherwise, in the canonical form that its hash is made of. */
const FIRST_POLICY =
  '{"answerDays":7,"horizonWeeks":13,"matching":{"minGainWeeks":1,"norm":{"intake":4,"total":14,"treatment":10},"seed":1,"severityWeight":{"1":1,"2":2,"3":4},"weights":{"breach":10000,"travel":1,"weeks":100}},"proposalDays":14,"suppressUnder":10}';

/**
 * Why somebody says no is policy data: which reasons there are, who may give them, what each bars. Each version's
 * reasons are rows, made from its document by the table itself, so that a "no" can point at the very reason that was
 * given and keeps its label and its effect whatever is agreed later.
 */
export class PolicyReasons1790000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      -- The product's own, for regions that set none; a region may reword or withdraw them, not leave them out.
      CREATE TABLE built_in_reason (
        list text NOT NULL CHECK (list IN ('refusal', 'decline')),
        position smallint NOT NULL,
        code text NOT NULL,
        nl text NOT NULL,
        en text NOT NULL,
        effect text NOT NULL,
        PRIMARY KEY (list, code)
      );
      INSERT INTO built_in_reason VALUES
        ('refusal', 1, 'clinically-unsuitable', 'Inhoudelijk niet passend bij de zorgvraag', 'Clinically unsuitable for this demand', 'bar-programme'),
        ('refusal', 2, 'exclusion-criterion', 'Valt onder een uitsluitgrond van het programma', 'Meets an exclusion criterion of the programme', 'bar-programme'),
        ('refusal', 3, 'programme-full-in-fact', 'Het programma heeft die week toch geen plek', 'The programme has no place that week after all', 'this-week'),
        ('refusal', 4, 'client-already-helped', 'De cliënt is al geholpen of staat niet meer op de lijst', 'The client has been helped already or is no longer on the list', 'withdraw'),
        ('refusal', 5, 'continuity-of-care', 'Continuïteit van zorg: de cliënt is bij ons bekend of in zorg', 'Continuity of care: the client is known to us or in our care', 'bar-provider'),
        ('refusal', 6, 'client-prefers-to-stay', 'De cliënt heeft eerder gezegd te willen blijven', 'The client has said before to prefer to stay', 'bar-provider'),
        ('refusal', 7, 'insufficient-information', 'Te weinig gegevens om te kunnen oordelen', 'Too little information to judge', 'none'),
        ('decline', 1, 'too-far', 'Te ver reizen', 'Too far to travel', 'bar-programme'),
        ('decline', 2, 'prefers-current-provider', 'Wil bij de huidige aanbieder blijven', 'Prefers the present provider', 'bar-provider'),
        ('decline', 3, 'week-unsuitable', 'De aangeboden week komt niet uit', 'The week offered does not suit', 'this-week'),
        ('decline', 4, 'wants-other-form', 'Wil een andere vorm van behandeling', 'Wants another form of treatment', 'bar-programme'),
        ('decline', 5, 'no-longer-needed', 'Heeft de behandeling niet meer nodig', 'No longer needs the treatment', 'withdraw'),
        ('decline', 6, 'no-reason-given', 'Geen reden gegeven', 'No reason given', 'bar-programme');
      GRANT SELECT ON built_in_reason TO doorstroom_app;

      CREATE FUNCTION is_reason_label(label text) RETURNS boolean IMMUTABLE LANGUAGE sql AS
        $$ SELECT length(label) BETWEEN 1 AND 120 AND label = btrim(label) AND label !~ '[[:cntrl:]]' $$;
      CREATE TABLE refusal_reason (
        region_id text NOT NULL,
        policy_version integer NOT NULL,
        code text NOT NULL CHECK (length(code) <= 40 AND code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
        position smallint NOT NULL,
        nl text NOT NULL CHECK (is_reason_label(nl)),
        en text NOT NULL CHECK (is_reason_label(en)),
        effect text NOT NULL CHECK (effect IN ('bar-programme', 'bar-provider', 'this-week', 'withdraw', 'none')),
        sides text[] NOT NULL CHECK (cardinality(sides) > 0 AND sides <@ '{sending,receiving}' AND array_position(sides, NULL) IS NULL),
        withdrawn boolean NOT NULL,
        PRIMARY KEY (region_id, policy_version, code),
        FOREIGN KEY (region_id, policy_version) REFERENCES policy_version (region_id, version)
      );
      CREATE TABLE decline_reason (
        region_id text NOT NULL,
        policy_version integer NOT NULL,
        code text NOT NULL CHECK (length(code) <= 40 AND code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
        position smallint NOT NULL,
        nl text NOT NULL CHECK (is_reason_label(nl)),
        en text NOT NULL CHECK (is_reason_label(en)),
        -- Something is always barred, so that the same is not offered again tomorrow.
        effect text NOT NULL CHECK (effect IN ('bar-programme', 'bar-provider', 'this-week', 'withdraw')),
        withdrawn boolean NOT NULL CHECK (NOT (withdrawn AND code = 'no-reason-given')),
        PRIMARY KEY (region_id, policy_version, code),
        FOREIGN KEY (region_id, policy_version) REFERENCES policy_version (region_id, version)
      );
      -- Written by the trigger below as the owner, and by nobody else.
      GRANT SELECT ON refusal_reason, decline_reason TO doorstroom_app;
    `);
    for (const table of ['refusal_reason', 'decline_reason'])
      await runner.query(`
        ${rowLevelSecurity(table, 'true', null)}
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION append_only();
      `);
    await runner.query(KEEPING);
    await this.backfill(runner);
    await runner.query(POINTING);
  }

  /** Policies and refusals from before this migration: there was one list then, the product's own. */
  private async backfill(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
       SELECT DISTINCT region_id, 1, $1::text::jsonb, encode(sha256(convert_to($1::text, 'UTF8')), 'hex'), 'default'
       FROM (SELECT region_id FROM decision WHERE verdict = 'refuse' UNION SELECT region_id FROM offer WHERE state = 'declined') said_no
       WHERE NOT EXISTS (SELECT FROM policy_version v WHERE v.region_id = said_no.region_id)`,
      [FIRST_POLICY],
    );
    await runner.query(sql`
      -- The versions that were there; the one above has its own already.
      INSERT INTO refusal_reason (region_id, policy_version, code, position, nl, en, effect, sides, withdrawn)
        SELECT v.region_id, v.version, b.code, b.position, b.nl, b.en, b.effect, '{sending,receiving}', false
        FROM policy_version v CROSS JOIN built_in_reason b WHERE b.list = 'refusal' ON CONFLICT DO NOTHING;
      INSERT INTO decline_reason (region_id, policy_version, code, position, nl, en, effect, withdrawn)
        SELECT v.region_id, v.version, b.code, b.position, b.nl, b.en, b.effect, false
        FROM policy_version v CROSS JOIN built_in_reason b WHERE b.list = 'decline' ON CONFLICT DO NOTHING;

      ALTER TABLE decision ADD COLUMN policy_version integer;
      ALTER TABLE offer ADD COLUMN policy_version integer;
      -- No step of anybody: guards and events stay out of it.
      ALTER TABLE decision DISABLE TRIGGER USER;
      ALTER TABLE offer DISABLE TRIGGER USER;
      UPDATE decision d SET policy_version = coalesce(
          (SELECT max(v.version) FROM policy_version v WHERE v.region_id = d.region_id AND v.created_at <= d.decided_at),
          (SELECT min(v.version) FROM policy_version v WHERE v.region_id = d.region_id))
        WHERE verdict = 'refuse';
      UPDATE offer o SET policy_version = coalesce(
          (SELECT max(v.version) FROM policy_version v WHERE v.region_id = o.region_id AND v.created_at <= o.answered_at),
          (SELECT min(v.version) FROM policy_version v WHERE v.region_id = o.region_id))
        WHERE state = 'declined';
      ALTER TABLE decision ENABLE TRIGGER USER;
      ALTER TABLE offer ENABLE TRIGGER USER;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      DROP TRIGGER decision_reason_guard ON decision;
      DROP TRIGGER offer_reason_guard ON offer;
      ALTER TABLE decision DROP COLUMN policy_version;
      ALTER TABLE offer DROP COLUMN policy_version;
      DROP TRIGGER policy_version_reasons ON policy_version;
      DROP TABLE refusal_reason, decline_reason, built_in_reason;
      DROP FUNCTION guard_refusal_reason(), guard_decline_reason(), is_replaced(text, integer), keep_reasons(), is_reason_label(text);
    `);
  }
}

/** A version's reasons, from whichever hand its document comes: what cannot be used is not stored. */
const KEEPING = sql`
  CREATE FUNCTION keep_reasons() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE given jsonb := NEW.document;
    BEGIN
      INSERT INTO refusal_reason (region_id, policy_version, code, position, nl, en, effect, sides, withdrawn)
      SELECT NEW.region_id, NEW.version, r ->> 'code', n, r ->> 'nl', r ->> 'en', r ->> 'effect',
        CASE WHEN r ? 'sides' THEN ARRAY(SELECT jsonb_array_elements_text(r -> 'sides')) ELSE '{sending,receiving}' END,
        coalesce((r ->> 'withdrawn')::boolean, false)
      FROM jsonb_array_elements(given -> 'refusalReasons') WITH ORDINALITY AS e (r, n)
      UNION ALL
      SELECT NEW.region_id, NEW.version, b.code, b.position, b.nl, b.en, b.effect, '{sending,receiving}', false
      FROM built_in_reason b WHERE b.list = 'refusal' AND NOT given ? 'refusalReasons';
      INSERT INTO decline_reason (region_id, policy_version, code, position, nl, en, effect, withdrawn)
      SELECT NEW.region_id, NEW.version, r ->> 'code', n, r ->> 'nl', r ->> 'en', r ->> 'effect', coalesce((r ->> 'withdrawn')::boolean, false)
      FROM jsonb_array_elements(given -> 'declineReasons') WITH ORDINALITY AS e (r, n)
      UNION ALL
      SELECT NEW.region_id, NEW.version, b.code, b.position, b.nl, b.en, b.effect, false
      FROM built_in_reason b WHERE b.list = 'decline' AND NOT given ? 'declineReasons';
      IF EXISTS (
        SELECT FROM built_in_reason b WHERE NOT EXISTS (
          SELECT FROM refusal_reason r WHERE b.list = 'refusal' AND r.region_id = NEW.region_id AND r.policy_version = NEW.version AND r.code = b.code
          UNION ALL
          SELECT FROM decline_reason r WHERE b.list = 'decline' AND r.region_id = NEW.region_id AND r.policy_version = NEW.version AND r.code = b.code)
      ) THEN
        RAISE EXCEPTION 'a reason of the product itself is withdrawn, not left out' USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_keeps_built_in_reasons';
      END IF;
      IF 2 <> (SELECT count(DISTINCT side) FROM refusal_reason r, unnest(r.sides) AS side
               WHERE r.region_id = NEW.region_id AND r.policy_version = NEW.version AND NOT r.withdrawn) THEN
        RAISE EXCEPTION 'each side keeps a reason to refuse' USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_leaves_a_reason';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER policy_version_reasons AFTER INSERT ON policy_version FOR EACH ROW EXECUTE FUNCTION keep_reasons();
`;

/** Each "no" points at a reason that could be given at that moment. */
const POINTING = sql`
  ALTER TABLE decision
    ADD CONSTRAINT decision_cites_policy CHECK ((verdict = 'refuse') = (policy_version IS NOT NULL)),
    ADD CONSTRAINT decision_reason_of_policy FOREIGN KEY (region_id, policy_version, reason) REFERENCES refusal_reason (region_id, policy_version, code);
  ALTER TABLE offer
    ADD CONSTRAINT offer_cites_policy CHECK ((state = 'declined') = (policy_version IS NOT NULL)),
    ADD CONSTRAINT offer_reason_of_policy FOREIGN KEY (region_id, policy_version, reason) REFERENCES decline_reason (region_id, policy_version, code);

  -- A version that was agreed while somebody decides does not undo the decision: hence the minute.
  CREATE FUNCTION is_replaced(region text, version integer) RETURNS boolean STABLE LANGUAGE sql SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM policy_version v WHERE v.region_id = region AND v.version > is_replaced.version AND v.created_at < now() - interval '1 minute')
  $$;
  CREATE FUNCTION guard_refusal_reason() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF is_replaced(NEW.region_id, NEW.policy_version) OR NOT EXISTS (
        SELECT FROM refusal_reason r WHERE r.region_id = NEW.region_id AND r.policy_version = NEW.policy_version AND r.code = NEW.reason
          AND NOT r.withdrawn AND NEW.side = ANY (r.sides)) THEN
        RAISE EXCEPTION 'a refusal takes a reason that is in force for its side' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_reason_in_force';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER decision_reason_guard BEFORE INSERT ON decision FOR EACH ROW WHEN (NEW.verdict = 'refuse') EXECUTE FUNCTION guard_refusal_reason();
  CREATE FUNCTION guard_decline_reason() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF is_replaced(NEW.region_id, NEW.policy_version) OR NOT EXISTS (
        SELECT FROM decline_reason r WHERE r.region_id = NEW.region_id AND r.policy_version = NEW.policy_version AND r.code = NEW.reason AND NOT r.withdrawn) THEN
        RAISE EXCEPTION 'a declined offer takes a reason that is in force' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_reason_in_force';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER offer_reason_guard BEFORE UPDATE ON offer FOR EACH ROW
    WHEN (NEW.state = 'declined' AND OLD.state <> 'declined') EXECUTE FUNCTION guard_decline_reason();
`;
