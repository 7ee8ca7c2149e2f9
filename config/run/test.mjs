/**
 * The tests. Rules first, on every core: they need nothing but the code. Then whatever needs PostgreSQL, one file at a
 * time (jest.config.mjs says why). With arguments it is Jest, as it comes.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../build/build.mjs';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const run = (...words) =>
  spawnSync(process.execPath, [jest, '--config', join(root, 'config', 'jest.config.mjs'), ...words], {
    cwd: root,
    stdio: 'inherit',
  }).status ?? 1;

const words = process.argv.slice(2);
process.exitCode =
  words.length > 0
    ? run(...words)
    : Math.max(
        run('--selectProjects=unit', `--maxWorkers=${Math.max(1, availableParallelism())}`),
        run('--selectProjects=database'),
      );
