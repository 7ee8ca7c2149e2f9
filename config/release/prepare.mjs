import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hindrancesBefore } from './preconditions.mjs';

const UNRELEASED = '## Unreleased\n';

/**
 * The changelog with what is new under the version, and an empty part for what comes next. Said once: where the version
 * has its section already, nothing is moved.
 */
export function changelogFor(changelog, version, day) {
  const begins = changelog.indexOf(`\n${UNRELEASED}`) + 1;
  if (begins === 0) throw new Error('CHANGELOG.md has no "## Unreleased": put it above the last version.');
  if (new RegExp(`^## ${version.replaceAll('.', '\\.')} - `, 'm').test(changelog)) return changelog;
  const after = begins + UNRELEASED.length;
  return `${changelog.slice(0, after)}\n## ${version} - ${day}\n${changelog.slice(after)}`;
}

/**
 * Makes the commit of a version: its number, its part of the changelog, and what an application of this version relies
 * on of the schema, which the next one is held against. Done again, it finds nothing to do.
 * @param {object} order
 * @param {string} order.root
 * @param {object} order.state   as `stateOf` finds it of that version
 * @param {() => Promise<object>} order.released   what released.json is to say
 * @returns {Promise<boolean>} whether there was anything to do
 * @throws before anything is written, where that commit may not be made
 */
export async function prepare({ root, state, released }) {
  const { version, today } = state;
  const found = hindrancesBefore(state);
  if (found.length > 0) throw new Error(found.join('\n'));
  const at = (file) => join(root, file);
  // Takes longest and may fail: nothing is written until it is there.
  const record = await released();
  const changelog = readFileSync(at('CHANGELOG.md'), 'utf8');
  writeFileSync(at('CHANGELOG.md'), changelogFor(changelog, version, today));
  // Both files in step, and nothing else: no tag, no commit, no script.
  execFileSync(
    'npm',
    ['version', version, '--no-git-tag-version', '--allow-same-version', '--ignore-scripts'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  writeFileSync(at(RECORD), `${JSON.stringify(record, null, 1)}\n`);
  const changed = ['CHANGELOG.md', 'package.json', 'package-lock.json', RECORD];
  execFileSync('git', ['add', ...changed], { cwd: root });
  const none =
    execFileSync('git', ['diff', '--cached', '--name-only'], { cwd: root, encoding: 'utf8' }).trim() === '';
  if (none) return false;
  execFileSync('git', ['commit', '--quiet', '--message', `chore: ${version}`], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return true;
}

export const RECORD = 'config/release/released.json';
