import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale, root } from '../../config/build/build.mjs';
import { PASSWORDS, TEMPLATE } from './test-server.mjs';

/**
 * A real PostgreSQL for each of Jest's workers, with a migrated template in it: a seal of the audit trail waits for
 * every open transaction of its cluster, so files that run side by side must not share one. Jest does not translate
 * this file, so it works with the built code, which the worker threads under test need anyway.
 */
export default async function globalSetup({ maxWorkers }) {
  await buildStale({ web: false });
  const { startEmbeddedPostgres } =
    await import('../../dist/src/platform/base/database/embedded-postgres.js');
  const { createDatabase, createRoles, migrate } =
    await import('../../dist/src/platform/base/database/prepare.js');
  const servers = [];
  process.env.TEST_RUN = String(process.pid);
  globalThis.stopTestServers = () => {
    for (const { server, folder } of servers) {
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    rmSync(join(root, '.doorstroom', 'test', `demo-${process.pid}`), { recursive: true, force: true });
  };
  for (let worker = 1; worker <= maxWorkers; worker++) {
    // Several runs side by side (a watcher and a check) each get servers of their own.
    const folder = join(root, '.doorstroom', 'test', `pg-${process.pid}-${worker}`);
    rmSync(folder, { recursive: true, force: true });
    const server = await startEmbeddedPostgres({
      folder,
      port: 54400,
      superuserPassword: PASSWORDS.superuser,
      fast: true,
    });
    servers.push({ server, folder });
    const superuserUrl = server.url('postgres', PASSWORDS.superuser, 'postgres');
    await createRoles(superuserUrl, PASSWORDS);
    await createDatabase(superuserUrl, TEMPLATE);
    await migrate(server.url('doorstroom_owner', PASSWORDS.owner, TEMPLATE));
  }
  process.env.TEST_PG_PORTS = servers.map(({ server }) => server.port).join(',');
}
