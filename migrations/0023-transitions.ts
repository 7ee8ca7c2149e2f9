import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

/** Whose states are kept: the name in an event, the column whose id stands in it, the keys of a row, and what is told beside the state. */
const MACHINES = [
  { table: 'proposal', kind: 'proposal', subject: 'id', keys: ['id'], told: { reason: 'closed_reason' } },
  {
    table: 'slot_hold',
    kind: 'hold',
    subject: 'proposal_id',
    keys: ['proposal_id', 'week'],
    told: { week: 'week' },
  },
  { table: 'offer', kind: 'offer', subject: 'id', keys: ['id'], told: {} },
  { table: 'transfer', kind: 'transfer', subject: 'offer_id', keys: ['offer_id'], told: {} },
] as const;
type Machine = (typeof MACHINES)[number];

const nameOf = ({ table }: Machine, event: string): string => `audit_${table}_${event.toLowerCase()}`;

/**
 * By statement, so that a run that replaces thousands of proposals leaves one event that names them all. As the owner,
 * because the act may be anybody's: of a transaction that acts for nobody the name in the database stands there.
 */
const recorder = (machine: Machine, event: 'INSERT' | 'UPDATE'): string => {
  const { table, kind, subject, keys, told } = machine;
  const from = event === 'INSERT' ? 'NULL::text' : 'w.state';
  const before = `JOIN was w ON ${['region_id', ...keys].map((key) => `w.${key} = b.${key}`).join(' AND ')} AND w.state <> b.state`;
  const columns = Object.entries(told);
  const detail = columns.map(([name, column]) => `, '${name}', b.${column}`).join('');
  const name = nameOf(machine, event);
  return `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
      SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), '${kind}.state', '${kind}',
        CASE WHEN count(*) = 1 THEN min(b.${subject}::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.${subject}::text ORDER BY b.${subject}) END,
        'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
        jsonb_strip_nulls(jsonb_build_object('from', ${from}, 'to', b.state${detail}))
      FROM became b ${event === 'INSERT' ? '' : before}
      GROUP BY ${['b.region_id', ...(event === 'INSERT' ? [] : [from]), 'b.state', ...columns.map(([, column]) => `b.${column}`)].join(', ')};
      RETURN NULL;
    END $$;
  REVOKE ALL ON FUNCTION ${name}() FROM PUBLIC;
  CREATE TRIGGER ${name} AFTER ${event} ON ${table}
    REFERENCING NEW TABLE AS became ${event === 'INSERT' ? '' : 'OLD TABLE AS was'} FOR EACH STATEMENT EXECUTE FUNCTION ${name}();`;
};

const each = (sqlOf: (machine: Machine, event: 'INSERT' | 'UPDATE') => string): string =>
  MACHINES.flatMap((machine) => [sqlOf(machine, 'INSERT'), sqlOf(machine, 'UPDATE')]).join('\n');

/**
 * Every step of a proposal, a held place, an offer and a transfer is in the audit trail, written by the tables themselves
 * in the transaction that takes it: whoever or whatever takes it, and whichever code. And the end of a session wakes
 * every instance, which may hold a page of it open.
 */
export class Transitions1790000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(each(recorder));
    await runner.query(sql`
      CREATE FUNCTION tell_session_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          -- A hash: who listens learns no pseudonym, and however long an issuer's ids are, the notice fits.
          PERFORM pg_notify('doorstroom_session_end', encode(sha256(convert_to(NEW.user_id, 'UTF8')), 'hex'));
          RETURN NULL;
        END $$;
      REVOKE ALL ON FUNCTION tell_session_end() FROM PUBLIC;
      CREATE TRIGGER session_end AFTER UPDATE ON session FOR EACH ROW
        WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION tell_session_end();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      DROP TRIGGER session_end ON session;
      DROP FUNCTION tell_session_end();
    `);
    await runner.query(
      each((machine, event) => {
        const name = nameOf(machine, event);
        return `DROP TRIGGER ${name} ON ${machine.table}; DROP FUNCTION ${name}();`;
      }),
    );
  }
}
