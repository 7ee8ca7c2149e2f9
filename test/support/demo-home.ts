import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { testHome } from './postgres.js';
import { startProcess, workerPort } from './start-process.js';

const PAST_FAILED = /the past of the demo region is not complete/;

/**
 * The folder of a service that filled itself with the synthetic region and its past and was stopped. That takes a minute,
 * so the first spec that asks does it for all of this run of the tests; the others copy. That a service fills itself from
 * nothing is for start.e2e-spec.ts to say.
 */
export async function demoHome(home: string): Promise<void> {
  const filled = join(testHome(), 'demo');
  while (!existsSync(filled)) {
    if (await isFirst(`${filled}.making`)) await fill(filled, `${filled}.making`);
    else await pause(200);
  }
  // PostgreSQL starts only in a folder of its own user: `fs.cp` would make it that of the tests.
  await promisify(execFile)('cp', ['-a', filled, home]);
}

async function isFirst(making: string): Promise<boolean> {
  try {
    await mkdir(making, { mode: 0o711 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function fill(filled: string, making: string): Promise<void> {
  try {
    const server = await startProcess(join(making, 'home'), workerPort());
    // Its past comes in the background; a copy that still had to make it would be slow for whoever starts from it.
    while (!server.output().includes('the past is there')) {
      if (server.process.exitCode !== null || PAST_FAILED.test(server.output()))
        throw new Error(`There is no past to copy:\n${server.output()}`);
      await pause(200);
    }
    await server.end('SIGTERM');
    await rename(join(making, 'home'), filled);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}
