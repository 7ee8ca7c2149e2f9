import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../config/build/build.mjs';

const MEMORY = '/dev/shm';
/** The databases of a run and the folders of the services that it starts take one gigabyte at most at the same time. */
const ENOUGH_BYTES = 4 * 2 ** 30;
const NAME = 'doorstroom-test-';

/** Memory that has a path, and that programs may be started from: what stands there is gone with the machine. */
function memory() {
  try {
    const mount = readFileSync('/proc/mounts', 'utf8').match(/^\S+ \/dev\/shm \S+ (\S+)/m);
    const { bavail, bsize } = statfsSync(MEMORY);
    return mount !== null && !mount[1].split(',').includes('noexec') && bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false; // no Linux, or none that shows it: a folder on disk does as well, and takes longer
  }
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/**
 * The folder for all that one run of the tests keeps in files: its databases, and the homes of the services it starts.
 * In memory where there is enough: every test has a database of its own, which is 760 files, and a disk that others
 * use too takes up to a second over them. What earlier runs left that were killed goes.
 */
export function makeTestHome() {
  const base = memory() ? MEMORY : join(root, '.doorstroom');
  mkdirSync(base, { recursive: true });
  for (const name of readdirSync(base).filter((one) => one.startsWith(NAME))) {
    const pid = Number(name.slice(NAME.length));
    const left = pid === process.pid || !isAlive(pid);
    // Memory is shared with others of the machine, whose folders are theirs to clear away.
    if (left && statSync(join(base, name)).uid === (process.getuid?.() ?? 0))
      rmSync(join(base, name), { recursive: true, force: true });
  }
  const home = join(base, `${NAME}${process.pid}`);
  // PostgreSQL runs as another user where the tests are run by root.
  mkdirSync(home, { mode: 0o711 });
  return home;
}
