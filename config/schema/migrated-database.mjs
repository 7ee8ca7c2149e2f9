import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../build/build.mjs';

const PASSWORDS = { superuser: 'schema-superuser', owner: 'schema-owner', application: 'schema-application' };
const DATABASE = 'doorstroom_schema';

/** A real PostgreSQL for as long as the work takes, with one database that the migrations have just made. */
export async function withMigratedDatabase(dist, work) {
  const database = (name) => import(join(dist, 'src/platform/database', name));
  const { startEmbeddedPostgres } = await database('embedded-postgres.js');
  const { createDatabase, createRoles, migrate } = await database('prepare.js');
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
    await migrate(ownerUrl);
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  } finally {
    server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
