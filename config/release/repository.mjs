import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RECORD } from './prepare.mjs';

const git = (root, ...words) =>
  execFileSync('git', words, { cwd: root, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe'] });
const line = (root, ...words) =>
  git(root, ...words)
    .toString()
    .trim();
const json = (root, file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** Of which version the record of the schema is; null where there is none. */
const recordVersionIn = (root) => (existsSync(join(root, RECORD)) ? json(root, RECORD).version : null);

/** The commit of a tag; null where there is no such tag. */
function tagged(root, name) {
  const { status, stdout } = spawnSync(
    'git',
    ['rev-parse', '--verify', '--quiet', `refs/tags/${name}^{commit}`],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return status === 0 ? stdout.trim() : null;
}

/** What a release depends on, as it is found; of the version in package.json where none is named. */
export const stateOf = (
  root,
  today = new Date().toISOString().slice(0, 10),
  version = json(root, 'package.json').version,
) => ({
  name: json(root, 'package.json').name,
  version,
  lockVersion: json(root, 'package-lock.json').version,
  branch: line(root, 'rev-parse', '--abbrev-ref', 'HEAD'),
  commit: line(root, 'rev-parse', 'HEAD'),
  committedAt: new Date(line(root, 'show', '-s', '--format=%cI', 'HEAD')).toISOString(),
  status: git(root, 'status', '--porcelain')
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((one) => one.slice(3)),
  recordVersion: recordVersionIn(root),
  tagged: tagged(root, `v${version}`),
  changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
  today,
});

/** The sources of the commit as they were, dated by it: the same bytes each time the same Node makes it. */
export function archive(root, { name, version, commit }, file) {
  const tar = git(root, 'archive', '--format=tar', `--prefix=${name}-${version}/`, commit);
  writeFileSync(file, gzipSync(tar, { level: 9 }));
}

/** A signed tag with what is new; pushing it is for whoever signed it. @throws where git cannot sign */
export function signTag(root, { version, commit }, notes) {
  execFileSync('git', ['tag', '--sign', '--cleanup=verbatim', '--file=-', `v${version}`, commit], {
    cwd: root,
    input: `${version}\n\n${notes}\n`,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}

/** @throws where the tag is not signed, or by a key that git does not know */
export function verifyTag(root, { version }) {
  execFileSync('git', ['verify-tag', `v${version}`], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}
