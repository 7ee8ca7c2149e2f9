import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale, root } from '../../config/build/build.mjs';
import { PASSWORDS, TEMPLATE } from './test-server.mjs';

/**
 * One real PostgreSQL for the whole run and a migrated template in it. Jest does not translate this file, so it
 * works with the built code, which the worker threads under test need anyway.
 */
export default async function globalSetup() {
  await buildStale({ web: false });
  const { startEmbeddedPostgres } = await import('../../dist/src/platform/database/embedded-postgres.js');
  const { createDatabase, createRoles, migrate } =
    await import('../../dist/src/platform/database/prepare.js');
  // Several runs side by side (a watcher and a check) each get a server of their own.
  const folder = join(root, '.doorstroom', 'test', `pg-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  const server = await startEmbeddedPostgres({
    folder,
    port: 54400,
    superuserPassword: PASSWORDS.superuser,
    fast: true,
  });
  globalThis.stopTestServer = () => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  process.env.TEST_PG_PORT = String(server.port);
  const superuserUrl = server.url('postgres', PASSWORDS.superuser, 'postgres');
  await createRoles(superuserUrl, PASSWORDS);
  await createDatabase(superuserUrl, TEMPLATE);
  await migrate(server.url('doorstroom_owner', PASSWORDS.owner, TEMPLATE));
}
