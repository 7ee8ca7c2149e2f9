import pg from 'pg';
import { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../test/support/postgres.js';
import { migrations } from './index.js';
import { installChanged, repeatablesOf } from './repeatable.js';
import { ROOMS } from './room.js';

describe('migrations', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      migrations,
      migrationsTableName: 'migration',
    }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const objects = async (): Promise<string[]> => {
    const rows: { name: string }[] = await source.query(`
      SELECT c.relkind::text || ' ' || c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
        AND c.relkind IN ('r', 'v', 'i') AND c.relname NOT IN ('migration', 'PK_migration') AND c.relname NOT LIKE 'PK%'
      UNION ALL SELECT 'function ' || p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      UNION ALL SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migration'::regclass
      UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT 'policy ' || concat_ws(' ', tablename, policyname, permissive, cmd, qual, with_check) FROM pg_policies WHERE schemaname = 'public'
      ORDER BY 1`);
    return rows.map((row) => row.name);
  };

  it('leave no table with a region open to the application role without row-level security', async () => {
    const open: { relname: string }[] = await source.query(`
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id' AND NOT a.attisdropped
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND NOT c.relrowsecurity
        AND has_table_privilege('doorstroom_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE')`);
    // system_client is read before anybody is known to act, and holds no personal data.
    expect(open.map((row) => row.relname)).toEqual(['system_client']);
  });

  it('let the application role own nothing and be no superuser', async () => {
    const client = new pg.Client({ connectionString: database.applicationUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ rolsuper: boolean; rolbypassrls: boolean; owned: string }>(`
        SELECT rolsuper, rolbypassrls, (SELECT count(*) FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = current_user`);
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: '0' }]);
    } finally {
      await client.end();
    }
  });

  it('install every function and view from a file of its name, and nothing else', async () => {
    const named = ROOMS.flatMap(repeatablesOf).map(({ path }) => path.split('/').at(-1)!.replace('.sql', ''));
    const installed: { name: string }[] = await source.query(`
      SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
      UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`);
    expect(named.sort()).toEqual(installed.map(({ name }) => name));
  });

  it('say nothing in a function that PostgreSQL cannot read', async () => {
    const runner = source.createQueryRunner();
    try {
      await runner.startTransaction();
      for (const { path, text } of ROOMS.flatMap(repeatablesOf))
        await expect(runner.query(text).then(() => path)).resolves.toBe(path);
      await runner.rollbackTransaction();
    } finally {
      await runner.release();
    }
  });

  it('install a function again when its file says something else, and only then', async () => {
    const change = `CREATE OR REPLACE FUNCTION is_reason_label(label text) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT label = 'changed' $$`;
    const path = 'functions/policy/is_reason_label.sql';
    const answers = (): Promise<unknown> => source.query(`SELECT is_reason_label('Te ver reizen') AS fits`);
    expect(await source.transaction((tx) => installChanged(tx))).toEqual([]);
    expect(await source.transaction((tx) => installChanged(tx, [{ path, text: change }]))).toEqual([path]);
    expect(await answers()).toEqual([{ fits: false }]);
    expect(await source.transaction((tx) => installChanged(tx))).toEqual([path]);
    expect(await answers()).toEqual([{ fits: true }]);
  });

  it('go up, down to nothing and up again to the same schema', async () => {
    const before = await objects();
    expect(before).toContain('r waiting_list_entry');
    for (let undone = 0; undone < migrations.length; undone++) await source.undoLastMigration();
    expect(await objects()).toEqual([]);
    await source.runMigrations();
    expect(await objects()).toEqual(before);
  });
});
