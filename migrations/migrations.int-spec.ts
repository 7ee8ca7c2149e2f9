import pg from 'pg';
import { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../test/support/postgres.js';
import { migrations } from './index.js';

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
      SELECT c.relkind::text || ' ' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v') AND c.relname <> 'migration'
      UNION ALL SELECT 'f ' || p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'
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

  it('go up, down to nothing and up again to the same schema', async () => {
    const before = await objects();
    expect(before).toContain('r waiting_list_entry');
    for (let undone = 0; undone < migrations.length; undone++) await source.undoLastMigration();
    expect(await objects()).toEqual([]);
    await source.runMigrations();
    expect(await objects()).toEqual(before);
  });
});
