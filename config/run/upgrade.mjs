/**
 * npm run upgrade -- [--from <tag or commit>] [--tests <pattern>]: the application of the last release on the schema of
 * this one, as it is while an upgrade goes on. Takes its sources, puts the migrations, functions and views of this folder
 * among them, and runs its own tests. What no comparison of schemas shows is found here: a trigger or a function that
 * does otherwise than that application expects.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../build/build.mjs';

/** Whatever writes. Not what holds the schema against the entities: there are more columns now, as there may be. */
const TESTS =
  'src/(policy|registry|ingest|matching|review|offer|privacy|insight)/.*int-spec|test/e2e/journey';

const { values: asked } = parseArgs({
  options: { from: { type: 'string' }, tests: { type: 'string', default: TESTS } },
});
const git = (...words) => execFileSync('git', words, { cwd: root, maxBuffer: 1 << 30 });

function lastRelease() {
  const { status, stdout } = spawnSync(
    'git',
    ['describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD^'],
    { cwd: root, encoding: 'utf8' },
  );
  return status === 0 ? stdout.trim() : null;
}

const from = asked.from ?? lastRelease();
if (from === null && git('rev-parse', '--is-shallow-repository').toString().trim() === 'true') {
  console.error(
    'This clone has no history, so it does not say what was released before: git fetch --unshallow --tags.',
  );
  process.exit(1);
}
if (from === null) {
  console.log('There is no release before this one, so nothing to upgrade from.');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'doorstroom-upgrade-'));
try {
  execFileSync('tar', ['-x', '-C', folder], { input: git('archive', '--format=tar', from) });
  rmSync(join(folder, 'migrations'), { recursive: true });
  cpSync(join(root, 'migrations'), join(folder, 'migrations'), { recursive: true });
  // Its own packages where they are others than these.
  if (readFileSync(join(folder, 'package-lock.json')).equals(readFileSync(join(root, 'package-lock.json'))))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  else
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  // A program of its own folder: by that the tests find what belongs to it.
  writeFileSync(join(folder, 'tests.mjs'), `import { run } from 'jest';\nawait run();\n`);
  const words = ['--config', 'config/jest.config.mjs', '--runInBand', '--testPathPatterns', asked.tests];
  const { status } = spawnSync(process.execPath, [join(folder, 'tests.mjs'), ...words], {
    cwd: folder,
    stdio: 'inherit',
  });
  console.log(
    status === 0
      ? `The application of ${from} works on this schema.`
      : `The application of ${from} does not work on this schema: see above.`,
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
