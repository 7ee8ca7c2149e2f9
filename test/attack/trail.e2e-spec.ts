import pg from 'pg';
import { fillRegion } from '../support/attack/full-region.js';
import { SealJob } from '../../src/platform/audit/chain/seal.job.js';
import { verifyAudit } from '../../src/platform/audit/chain/verify.js';
import { Database } from '../../src/platform/base/database/database.js';
import { WholeApp } from '../support/attack/whole-app.js';
import { REGION } from '../support/review/region.js';

const DENIED = '42501';

/** What an attacker has who has taken over the service: its connection, in any role that it can act in. */
describe('the audit trail, for whoever has the connection of the application', () => {
  let test: WholeApp;
  let application: pg.Client;

  beforeAll(async () => {
    test = await WholeApp.open();
    await fillRegion(test);
    await test.app.get(SealJob).seal();
    application = new pg.Client({ connectionString: test.postgres.applicationUrl });
    await application.connect();
  }, 60_000);
  afterAll(async () => {
    await application.end();
    await test.close();
  });

  /** As the engine, which may do most. Kept, so that what is refused is not merely rolled back. @returns the SQLSTATE of a refusal. */
  async function asEngine(sql: string, ...after: string[]): Promise<string | null> {
    try {
      await application.query('BEGIN');
      await application.query(
        `SELECT set_config('doorstroom.region', $1, true), set_config('doorstroom.user', 'engine', true), set_config('doorstroom.role', 'engine', true)`,
        [REGION],
      );
      for (const statement of [sql, ...after]) await application.query(statement);
      await application.query('COMMIT');
      return null;
    } catch (error) {
      await application.query('ROLLBACK');
      return (error as { code?: string }).code ?? String(error);
    }
  }
  const event = (columns: string, values: string): string =>
    `INSERT INTO audit_event (region_id, user_id, role, action, subject_kind, category, ground, outcome${columns})
     OVERRIDING SYSTEM VALUE VALUES ('${REGION}', 'engine', 'engine', 'forged', 'x', 'x', 'x', 'done'${values})`;
  const rows = async (table: string): Promise<number> =>
    (await test.region.one<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`)).n;

  it.each([
    ['a time', ', at', `, now() - interval '30 days'`],
    ['a transaction', ', xid', `, '3'`],
    ['a number', ', id', ', 1000000000'],
  ])('takes no event with %s of its own', async (_what, columns, values) => {
    expect(await asEngine(event(columns, values))).toBe(DENIED);
    expect(await test.region.query(`SELECT FROM audit_event WHERE action = 'forged'`)).toEqual([]);
  });

  it('says itself when an event was written and by which transaction, to the owner as well', async () => {
    await test.region.query(event(', at, xid', `, '1999-01-01', '3'`));
    const found = await test.region.one(
      `SELECT at > now() - interval '1 minute' AND at <= clock_timestamp() AS now, xid > '3'::xid8 AS own FROM audit_event WHERE action = 'forged'`,
    );
    expect(found).toEqual({ now: true, own: true });
  });

  it('takes no seal and no anchor that is handed in, from the application or from the owner', async () => {
    const before = [await rows('audit_seal'), await rows('audit_anchor')];
    const seal = `INSERT INTO audit_seal (region_id, number, event_ids, previous_hash, hash)
      VALUES ('${REGION}', 1000, '{1}', repeat('0', 64), repeat('0', 64))`;
    const anchor = `INSERT INTO audit_anchor (region_id, day, seal, hash, events) VALUES ('${REGION}', '2020-01-01', 1, repeat('0', 64), 1)`;
    for (const forged of [seal, anchor]) {
      expect(await asEngine(forged)).toBe(DENIED);
      await expect(test.region.query(forged)).rejects.toThrow(/written by sealing alone/);
    }
    expect([await rows('audit_seal'), await rows('audit_anchor')]).toEqual(before);
  });

  it('cannot put on the roles that could', async () => {
    for (const role of ['doorstroom_sealer', 'doorstroom_owner', 'postgres'])
      expect(await asEngine(`SET ROLE ${role}`)).toBe(DENIED);
    expect(await asEngine(`SET session_replication_role = replica`)).toBe(DENIED);
    expect(await asEngine('ALTER TABLE audit_seal DISABLE TRIGGER ALL')).toBe(DENIED);
    expect(
      await test.region.query(
        `SELECT FROM pg_roles WHERE rolname = 'doorstroom_sealer' AND (rolcanlogin OR rolsuper OR rolbypassrls OR rolcreaterole)`,
      ),
    ).toEqual([]);
  });

  it('can have the trail sealed, as the engine, and gets a seal over what is there: what it hides behind is not looked at', async () => {
    await test.app.get(SealJob).seal();
    const [before, open] = [await rows('audit_seal'), event('', '')];
    // Tables of its own that bear the names of ours, functions that answer for those of PostgreSQL, and another time zone.
    expect(
      await asEngine(
        `CREATE TEMP TABLE audit_event ON COMMIT DROP AS SELECT * FROM public.audit_event LIMIT 0`,
        `CREATE TEMP TABLE audit_seal ON COMMIT DROP AS SELECT * FROM public.audit_seal LIMIT 0`,
        `CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql AS $$ SELECT '\\x00'::bytea $$`,
        `SET LOCAL search_path = pg_temp, public`,
        `SET LOCAL TimeZone = 'Asia/Tokyo'`,
        `SET LOCAL DateStyle = 'German'`,
        `SET LOCAL bytea_output = 'escape'`,
        open.replace('audit_event', 'public.audit_event'),
        'SELECT public.seal_audit()',
      ),
    ).toBeNull();
    expect(await asEngine('SELECT seal_audit()')).toBeNull();
    expect(await rows('audit_seal')).toBeGreaterThan(before);
    expect((await verifyAudit(test.app.get(Database), REGION, null)).faults).toEqual([]);
  });

  it('is sealed for nobody but the engine', async () => {
    for (const call of ['SELECT seal_audit()', 'SELECT * FROM anchor_audit()'])
      expect(await asEngine(`SELECT set_config('doorstroom.role', 'privacy-officer', true)`, call)).toBe(
        DENIED,
      );
  });
});
