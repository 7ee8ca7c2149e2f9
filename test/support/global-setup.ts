import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { migrate } from '../../src/platform/database/prepare.js';
import { createTemplate, PASSWORDS, testHome } from './postgres.js';

/** One real PostgreSQL for the whole run, a migrated template in it, and the built code that worker threads need. */
export default async function globalSetup(): Promise<void> {
  execFileSync(process.execPath, [join(projectRoot(), 'config', 'run', 'build.mjs')], { stdio: 'ignore' });
  // Several runs side by side (a watcher and a check) each get a server of their own.
  const folder = join(testHome(), `pg-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  const server = await startEmbeddedPostgres({
    folder,
    port: 54400,
    superuserPassword: PASSWORDS.superuser,
    fast: true,
  });
  process.env['TEST_PG_PORT'] = String(server.port);
  (globalThis as { stopTestServer?: () => void }).stopTestServer = () => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  await migrate(await createTemplate());
}
