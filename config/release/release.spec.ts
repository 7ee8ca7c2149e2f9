import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hindrances, notesOf, type ReleaseState } from './preconditions.mjs';
import { changelogFor, prepare, RECORD } from './prepare.mjs';
import { archive, signTag, stateOf, verifyTag } from './repository.mjs';
import { type Sbom, sbomOf } from './sbom.mjs';

/** Git signs by this program. */
const canSign = spawnSync('ssh-keygen', ['-?']).error === undefined;

const CHANGELOG = `# Changelog

## Unreleased

## 1.2.3 - 2026-11-30

### Added

- Something.

## 1.2.2 - 2026-10-01

- Something else.
`;
const READY: ReleaseState = {
  version: '1.2.3',
  lockVersion: '1.2.3',
  recordVersion: '1.2.3',
  branch: 'main',
  commit: 'a'.repeat(40),
  tagged: null,
  status: [],
  changelog: CHANGELOG,
  today: '2026-11-30',
};

describe('what stands in the way of a release', () => {
  it('is nothing where all is ready', () => {
    expect(hindrances(READY)).toEqual([]);
    expect(notesOf(CHANGELOG, '1.2.3')).toEqual({ day: '2026-11-30', text: '### Added\n\n- Something.' });
  });

  it.each<[string, Partial<ReleaseState>, RegExp]>([
    [
      'a version that is none',
      { version: '1.2', lockVersion: '1.2', recordVersion: '1.2', changelog: '## 1.2 - 2026-11-30\n\n-x' },
      /1\.2 is no/,
    ],
    ['another version in the lock', { lockVersion: '1.2.2' }, /package-lock\.json is of version 1\.2\.2/],
    ['another branch', { branch: 'better' }, /branch better/],
    ['a file that is not committed', { status: ['src/a.ts'] }, /1 file is not committed: src\/a\.ts/],
    ['a tag at another commit', { tagged: 'b'.repeat(40) }, /v1\.2\.3 is at another commit/],
    ['a record of another schema', { recordVersion: null }, /released\.json is of no version/],
    [
      'a changelog that does not know it',
      { changelog: '# Changelog\n' },
      /no section "## 1\.2\.3 - 2026-11-30"/,
    ],
    ['a changelog that knows another', { changelog: '## 1.2.30 - 2026-11-30\n\n- x\n' }, /no section/],
    [
      'a section without a word',
      { changelog: '## 1.2.3 - 2026-11-30\n\n## 1.2.2 - 2026-10-01\n\n- x' },
      /says nothing/,
    ],
    ['a section of tomorrow', { today: '2026-11-29' }, /not yet/],
    [
      'changes that are of no version',
      { changelog: CHANGELOG.replace('## Unreleased\n', '## Unreleased\n\n- New.\n') },
      /under "## Unreleased"/,
    ],
  ])('is %s', (_what, change, said) => {
    expect(hindrances({ ...READY, ...change })).toEqual([expect.stringMatching(said)]);
  });

  it('is no tag of the same commit: that is the same release once more', () => {
    expect(hindrances({ ...READY, tagged: READY.commit })).toEqual([]);
  });

  it('is said all at once', () => {
    expect(hindrances({ ...READY, branch: 'x', status: ['a'], recordVersion: '1.2.2' })).toHaveLength(3);
  });
});

describe('what a release consists of', () => {
  let root: string;
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'release-'));
    writeFileSync(join(root, '.gitignore'), '.git-key*\n.allowed\n');
    for (const file of ['package.json', 'package-lock.json'])
      writeFileSync(join(root, file), JSON.stringify({ name: 'some', version: '1.2.3' }));
    writeFileSync(join(root, 'CHANGELOG.md'), CHANGELOG);
    mkdirSync(join(root, dirname(RECORD)), { recursive: true });
    writeFileSync(join(root, RECORD), JSON.stringify({ version: '1.2.3' }));
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Releaser');
    git('config', 'user.email', 'releaser@example.nl');
    git('config', 'commit.gpgSign', 'false');
    git('add', '.');
    git('commit', '--quiet', '--message', 'chore: first');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('begins with a commit of its own, made once: number, changelog and what it relies on of the schema', async () => {
    const before = stateOf(root, '2026-12-01', '1.3.0');
    const released = () => Promise.resolve({ version: '1.3.0', borne: {} });
    for (const [wrong, why] of [
      [{ status: ['src/a.ts'] }, '1 file is not committed: src/a.ts'],
      [{ branch: 'better' }, 'branch better'],
      [{ tagged: 'b'.repeat(40) }, 'v1.3.0 is at another commit'],
      [{ version: '1.3' }, '1.3 is no version'],
    ] as const)
      await expect(prepare({ root, state: { ...before, ...wrong }, released })).rejects.toThrow(why);
    // What may not be made leaves nothing behind.
    expect(stateOf(root, '2026-12-01', '1.3.0')).toEqual(before);
    expect(await prepare({ root, state: before, released })).toBe(true);
    const state = stateOf(root, '2026-12-01');
    expect(state).toMatchObject({
      version: '1.3.0',
      lockVersion: '1.3.0',
      recordVersion: '1.3.0',
      status: [],
    });
    expect(git('log', '-1', '--format=%s').trim()).toBe('chore: 1.3.0');
    expect(await prepare({ root, state: stateOf(root, '2026-12-01', '1.3.0'), released })).toBe(false);
    expect(stateOf(root, '2026-12-01')).toEqual(state);
  });

  it('takes along what is new since the version before, and nothing twice', () => {
    const written = CHANGELOG.replace('## Unreleased\n', '## Unreleased\n\n- New.\n');
    const made = changelogFor(written, '1.3.0', '2026-12-01');
    expect(notesOf(made, '1.3.0')).toEqual({ day: '2026-12-01', text: '- New.' });
    expect(notesOf(made, '1.2.3')?.text).toContain('Something.');
    expect(made).toContain('## Unreleased\n\n## 1.3.0 - 2026-12-01\n\n- New.');
    expect(changelogFor(made, '1.3.0', '2026-12-02')).toBe(made);
    expect(() => changelogFor('# Changelog\n', '1.3.0', '2026-12-01')).toThrow('no "## Unreleased"');
  });

  it('is told by the repository as it is', () => {
    const state = stateOf(root, '2026-11-30');
    expect(hindrances(state)).toEqual([]);
    expect(state.commit).toBe(git('rev-parse', 'HEAD').trim());
    writeFileSync(join(root, 'more.txt'), 'x');
    expect(hindrances(stateOf(root, '2026-11-30'))).toEqual([expect.stringContaining('more.txt')]);
  });

  it('is an archive of the commit, the same each time, without what is not committed', () => {
    const state = stateOf(root);
    const [first, second] = [join(root, 'a.tar.gz'), join(root, 'b.tar.gz')];
    archive(root, state, first);
    writeFileSync(join(root, 'secret.txt'), 'secret');
    archive(root, state, second);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    const content = gunzipSync(readFileSync(second)).toString('latin1');
    expect(content).toContain('some-1.2.3/CHANGELOG.md');
    expect(content).not.toContain('secret');
  });

  (canSign ? it : it.skip)('is a tag that its signer stands for, with what is new', () => {
    const [key, allowed] = [join(root, '.git-key'), join(root, '.allowed')];
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    writeFileSync(allowed, `releaser@example.nl ${readFileSync(`${key}.pub`, 'utf8')}`);
    git('config', 'gpg.format', 'ssh');
    git('config', 'user.signingKey', key);
    git('config', 'gpg.ssh.allowedSignersFile', allowed);
    const state = stateOf(root);
    signTag(root, state, notesOf(state.changelog, '1.2.3')!.text);
    expect(() => git('verify-tag', 'v1.2.3')).not.toThrow();
    expect(git('for-each-ref', '--format=%(contents)', 'refs/tags/v1.2.3')).toContain(
      '### Added\n\n- Something.',
    );
    expect(git('rev-list', '-1', 'v1.2.3').trim()).toBe(state.commit);
    // Here it is the same release once more; one commit further it is another one.
    const again = stateOf(root, '2026-11-30');
    expect([hindrances(again), again.tagged]).toEqual([[], state.commit]);
    verifyTag(root, again);
    git('commit', '--quiet', '--allow-empty', '--message', 'fix: more');
    expect(hindrances(stateOf(root, '2026-11-30'))).toEqual([
      expect.stringContaining('at another commit already'),
    ]);
  });

  it('is a list of packages named after the release and not after a folder, the same each time', () => {
    const made = (timestamp: string, serialNumber: string): Sbom => ({
      serialNumber,
      metadata: { timestamp, component: { name: 'folder', version: '1.2.3', type: 'library' } },
      components: [{ name: 'pg' }],
    });
    const of = { name: 'some', version: '1.2.3', commit: 'c0ffee', committedAt: '2026-11-30T09:00:00.000Z' };
    const first = sbomOf(made('2026-11-30T10:00:00Z', 'urn:uuid:1'), of);
    expect(first).toEqual(sbomOf(made('2026-12-01T10:00:00Z', 'urn:uuid:2'), of));
    expect(first.metadata).toMatchObject({
      timestamp: of.committedAt,
      component: { name: 'some', type: 'application', properties: [{ name: 'commit', value: 'c0ffee' }] },
    });
    expect(first.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(sbomOf({ ...made('', ''), components: [] }, of).serialNumber).not.toBe(first.serialNumber);
  });
});
