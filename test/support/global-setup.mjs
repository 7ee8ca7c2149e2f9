import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from '../../config/build/build.mjs';
import { makeTestHome } from './test-home.mjs';
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
  const home = makeTestHome();
  process.env.TEST_HOME = home;
  globalThis.stopTestServers = () => {
    for (const server of servers) server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  for (let worker = 1; worker <= maxWorkers; worker++) {
    // Several runs side by side (a watcher and a check) each get servers of their own.
    const server = await startEmbeddedPostgres({
      folder: join(home, `pg-${worker}`),
      port: 54400,
      superuserPassword: PASSWORDS.superuser,
      fast: true,
    });
    servers.push(server);
    const superuserUrl = server.url('postgres', PASSWORDS.superuser, 'postgres');
    await createRoles(superuserUrl, PASSWORDS);
    await createDatabase(superuserUrl, TEMPLATE);
    await migrate(server.url('doorstroom_owner', PASSWORDS.owner, TEMPLATE));
  }
  process.env.TEST_PG_PORTS = servers.map(({ port }) => port).join(',');
}
