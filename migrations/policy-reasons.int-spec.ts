import pg from 'pg';
import { DataSource } from 'typeorm';
import { DEFAULT_POLICY, policySha256 } from '../libs/matching/index.js';
import { type TestDatabase, testDatabase } from '../test/support/postgres.js';
import { migrations } from './index.js';
import { PolicyReasons1790000000019 } from './0019-policy-reasons.js';

describe('the migration that makes reasons policy data', () => {
  let database: TestDatabase;
  let source: DataSource;
  let superuser: pg.Client;

  beforeAll(async () => {
    database = await testDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      migrations,
      migrationsTableName: 'migration',
    }).initialize();
    superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await source.destroy();
    await database.drop();
  });

  it('gives every earlier "no" the version that was in force that day, and a region without one its first', async () => {
    const from = migrations.indexOf(PolicyReasons1790000000019);
    for (let undone = migrations.length; undone > from; undone--) await source.undoLastMigration();
    const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    await superuser.query(`
      SET session_replication_role = replica;
      INSERT INTO region (id, name) VALUES ('OLD', 'Old'), ('NONE', 'Without a policy'), ('QUIET', 'Where nobody said no');
      INSERT INTO policy_version (region_id, version, document, sha256, created_at, created_by) VALUES
        ('OLD', 1, '{}', 'x', '2026-03-01', 'x'), ('OLD', 2, '{}', 'x', '2026-05-01', 'x');
      INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, profession, verdict, reason, decided_at) VALUES
        ('OLD', '${id(1)}', 'sending', 'p', 'x', 'psychiater', 'refuse', 'continuity-of-care', '2026-02-01'),
        ('OLD', '${id(2)}', 'sending', 'p', 'x', 'psychiater', 'refuse', 'continuity-of-care', '2026-04-01'),
        ('OLD', '${id(3)}', 'sending', 'p', 'x', 'psychiater', 'refuse', 'exclusion-criterion', '2026-06-01'),
        ('OLD', '${id(4)}', 'sending', 'p', 'x', 'psychiater', 'approve', NULL, '2026-06-01'),
        ('NONE', '${id(5)}', 'sending', 'p', 'x', 'psychiater', 'refuse', 'insufficient-information', '2026-06-01');
      INSERT INTO offer (region_id, id, proposal_id, entry_id, from_provider, to_provider, to_programme, week, state, offered_by, answer_by, answered_by, answered_at, reason)
        VALUES ('OLD', '${id(6)}', '${id(4)}', 'e', 'p', 'q', 'j', '2026-W30', 'declined', 'x', '2026-06-20', 'x', '2026-06-10', 'too-far');
      SET session_replication_role = origin;
    `);
    await source.runMigrations();
    const { rows: decisions } = await superuser.query(
      `SELECT d.policy_version AS version, r.en FROM decision d
       LEFT JOIN refusal_reason r ON r.region_id = d.region_id AND r.policy_version = d.policy_version AND r.code = d.reason ORDER BY d.proposal_id`,
    );
    const continuity = 'Continuity of care: the client is known to us or in our care';
    expect(decisions).toEqual([
      { version: 1, en: continuity },
      { version: 1, en: continuity },
      { version: 2, en: 'Meets an exclusion criterion of the programme' },
      { version: null, en: null },
      { version: 1, en: 'Too little information to judge' },
    ]);
    expect((await superuser.query('SELECT policy_version AS version, state FROM offer')).rows).toEqual([
      { version: 2, state: 'declined' },
    ]);
    const { rows: first } = await superuser.query<{ document: unknown; sha256: string }>(
      `SELECT document, sha256 FROM policy_version WHERE region_id = 'NONE'`,
    );
    expect(first).toEqual([{ document: DEFAULT_POLICY, sha256: policySha256(DEFAULT_POLICY) }]);
    // As a guard puts it: nothing in between is left switched off.
    expect(
      (await superuser.query(`SELECT tgname FROM pg_trigger WHERE tgenabled <> 'O' AND NOT tgisinternal`))
        .rows,
    ).toEqual([]);
    expect((await superuser.query(`SELECT FROM policy_version WHERE region_id = 'QUIET'`)).rows).toEqual([]);
  });
});
