import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/base/config/project-root.js';

const MAJOR = 18;
const INSTALL = 'node config/run/postgres-programs.mjs';
const PLACES = [
  `/usr/lib/postgresql/${MAJOR}/bin`,
  join(projectRoot(), '.doorstroom', 'postgres-programs', String(MAJOR), 'bin'),
];

/** Null where nobody has fetched them. */
const found = PLACES.find((folder) => spawnSync(join(folder, 'pg_dump'), ['--version']).status === 0);

/** The folder of pg_dump and pg_restore for the PostgreSQL that tests use. */
export const postgresPrograms = (): string => found!;

/** `describe` for what needs them: without them skipped, visibly and with the command that fetches them; on CI a failure. */
export function describeWithPostgresPrograms(title: string, tests: () => void): void {
  if (found !== undefined) {
    describe(title, tests);
    return;
  }
  if (process.env['CI'] === 'true') {
    describe(title, () => {
      it('has the programs of PostgreSQL', () => {
        throw new Error(`There is no pg_dump of PostgreSQL ${MAJOR}. Fetch it: ${INSTALL}`);
      });
    });
    return;
  }
  describe.skip(`${title} (skipped: no pg_dump of PostgreSQL ${MAJOR}; ${INSTALL})`, tests);
}
