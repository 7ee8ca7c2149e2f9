import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { root } from '../build/build.mjs';

const PASSWORDS = { superuser: 'schema-superuser', owner: 'schema-owner', application: 'schema-application' };
const DATABASE = 'doorstroom_schema';
const TABLES = `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY oid`;

const built = (name) => import(join(root, 'dist', name));

/**
 * A real PostgreSQL for as long as the work takes, with one database that the migrations have just made.
 * @param {(client: pg.Client, tablesOf: Map<string, string[]>) => Promise<unknown>} work gets each room's tables, in the
 *   order in which its migrations made them
 */
export async function withMigratedDatabase(work) {
  const { startEmbeddedPostgres } = await built('src/platform/base/database/embedded-postgres.js');
  const { createDatabase, createRoles } = await built('src/platform/base/database/prepare.js');
  const folder = join(root, '.doorstroom', 'schema', `pg-${process.pid}`);
  const server = await startEmbeddedPostgres({
    folder,
    port: 54600,
    superuserPassword: PASSWORDS.superuser,
    fast: true,
  });
  try {
    const superuserUrl = server.url('postgres', PASSWORDS.superuser, 'postgres');
    await createRoles(superuserUrl, PASSWORDS);
    await createDatabase(superuserUrl, DATABASE);
    const ownerUrl = server.url('doorstroom_owner', PASSWORDS.owner, DATABASE);
    const tablesOf = await migrated(ownerUrl);
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      return await work(client, tablesOf);
    } finally {
      await client.end();
    }
  } finally {
    server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the migrations one by one, to see which tables each of them makes. */
async function migrated(url) {
  const { migrations } = await built('migrations/index.js');
  const tablesOf = new Map();
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    const known = new Set();
    for (const Migration of migrations) {
      const migration = new Migration();
      await source.transaction((tx) => migration.up(tx.queryRunner));
      const tables = (await source.query(TABLES)).map(({ name }) => name).filter((name) => !known.has(name));
      for (const name of tables) known.add(name);
      tablesOf.set(migration.room, [...(tablesOf.get(migration.room) ?? []), ...tables]);
    }
  } finally {
    await source.destroy();
  }
  return tablesOf;
}
