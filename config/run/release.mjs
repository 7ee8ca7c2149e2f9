/**
 * npm run release -- [version] [--dry-run] [--skip-checks] [--skip-image] [--into folder]: makes what a release of the version in
 * package.json consists of, and tags it with a signature. docs/release.md says what comes before and after. Done again
 * it goes on where it ended.
 *
 *   version        makes the commit of that version first (config/release/prepare.mjs), where it is not made yet
 *   --dry-run      everything but the tag; what stands in the way of a release is said, and the rest is made all the same
 *   --skip-checks  of the checks, only whether the generated files are current; with --dry-run alone
 *   --skip-image   without the image; with --dry-run alone
 *   --into         an empty folder; dist/release-<version> otherwise
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildStale, root } from '../build/build.mjs';
import { hindrances, notesOf } from '../release/preconditions.mjs';
import { prepare } from '../release/prepare.mjs';
import { archive, signTag, stateOf, verifyTag } from '../release/repository.mjs';
import { sbomOf } from '../release/sbom.mjs';
import { readRecord } from '../release/schema-record.mjs';
import { withMigratedDatabase } from '../schema/migrated-database.mjs';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    'skip-checks': { type: 'boolean', default: false },
    'skip-image': { type: 'boolean', default: false },
    into: { type: 'string' },
  },
});
const dry = asked['dry-run'];
if (!dry && (asked['skip-checks'] || asked['skip-image']))
  throw new Error('--skip-checks and --skip-image are for --dry-run: a release skips nothing.');

const npm = (words, options = {}) =>
  execFileSync('npm', words, { cwd: root, maxBuffer: 1 << 28, encoding: 'utf8', ...options });

const [toPrepare] = positionals;
if (toPrepare !== undefined) {
  if (dry) throw new Error('A dry run makes no commit: leave the version out.');
  const state = stateOf(root, undefined, toPrepare);
  const released = async () => {
    await buildStale({ web: false });
    const { migrations } = await import(join(root, 'dist', 'migrations', 'index.js'));
    return withMigratedDatabase(async (client) => ({
      version: toPrepare,
      migrations: migrations.map(({ name: step }) => step),
      borne: {},
      schema: await readRecord(client),
    }));
  };
  const done = await prepare({ root, state, released }).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log(done ? `committed as chore: ${toPrepare}` : `${toPrepare} was committed before`);
}

const state = stateOf(root);
const found = [...hindrances(state)];
/** Whether the checks pass; what does not is in their own output. */
function check(script) {
  try {
    npm(['run', script], { stdio: 'inherit' });
  } catch {
    found.push(`npm run ${script} fails.`);
  }
}
// What cannot be released anyway is told at once, and not half an hour later.
if (dry || found.length === 0) {
  check(asked['skip-checks'] ? 'check:generated' : 'check');
  if (!asked['skip-checks']) check('upgrade');
}

const { name, version, commit } = state;
const into = asked.into ?? join(root, 'dist', `release-${version}`);
const made = [];
if (dry || found.length === 0) {
  // What an earlier try left behind.
  if (asked.into === undefined) rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  if (readdirSync(into).length > 0) throw new Error(`${into} is not empty`);
  const put = (file) => (made.push(join(into, file)), join(into, file));

  const listed = npm(
    ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev', '--omit=optional'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  writeFileSync(
    put(`${name}-${version}.cdx.json`),
    `${JSON.stringify(sbomOf(JSON.parse(listed), state), null, 2)}\n`,
  );
  archive(root, state, put(`${name}-${version}.tar.gz`));
  if (!asked['skip-image']) {
    const hash = () =>
      /sha256 ([0-9a-f]{64})/.exec(
        npm(['run', '--silent', 'image'], { stdio: ['ignore', 'pipe', 'inherit'] }),
      )[1];
    const [first, second] = [hash(), hash()];
    if (first !== second) found.push('Two builds of the image differ.');
    writeFileSync(put('image.sha256'), `${first}\n`);
  }
  const sums = made.map(
    (path) => `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}\n`,
  );
  writeFileSync(put('SHA256SUMS'), sums.join(''));
}
for (const path of made) console.log(`made ${path}`);
for (const sentence of found) console.error(sentence);
if (found.length > 0) {
  console.error(`${version} cannot be released yet.`);
  process.exitCode = 1;
} else if (dry) console.log(`${version} can be released: ${commit}. No tag was made.`);
else if (state.tagged === commit) {
  verifyTag(root, state);
  console.log(`v${version} is tagged already, at this commit; the files were made anew.`);
} else {
  signTag(root, state, notesOf(state.changelog, version).text);
  console.log(
    `v${version} is tagged. Look at it (git show v${version}), then push it: git push origin v${version}`,
  );
}
