import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseUnwritableAnchorFile } from './anchor-place.js';
import { readSettings } from './read-settings.js';
import { SettingsError } from './settings.js';

describe('the file of anchors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anchors-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const tried = (file: string) =>
    refuseUnwritableAnchorFile(readSettings({ AUDIT_ANCHOR_FILE: file }, '/srv/doorstroom'));

  it('may be there or not, and is left as it was', async () => {
    const [there, absent] = [join(folder, 'there'), join(folder, 'absent')];
    writeFileSync(there, 'a line\n');
    await tried(there);
    await tried(absent);
    expect([readFileSync(there, 'utf8'), existsSync(absent)]).toEqual(['a line\n', false]);
    await refuseUnwritableAnchorFile(readSettings({}, '/srv/doorstroom'));
  });

  it.each([
    ['in a folder that is not there', 'ENOENT', () => join(folder, 'nowhere', 'anchors')],
    [
      'below a file',
      'ENOTDIR',
      () => {
        writeFileSync(join(folder, 'file'), '');
        return join(folder, 'file', 'anchors');
      },
    ],
    [
      'that is a folder',
      'EISDIR',
      () => {
        mkdirSync(join(folder, 'folder'));
        return join(folder, 'folder');
      },
    ],
    [
      'that is a pipe nobody reads',
      'ENXIO',
      () => {
        execFileSync('mkfifo', [join(folder, 'pipe')]);
        return join(folder, 'pipe');
      },
    ],
    ['that keeps nothing', 'EINVAL', () => '/dev/null'],
  ])('is refused %s', async (_what, code, make) => {
    const file = make();
    await expect(tried(file)).rejects.toBeInstanceOf(SettingsError);
    await expect(tried(file)).rejects.toThrow(new RegExp(`AUDIT_ANCHOR_FILE \\(${code}\\)`));
  });

  it('is a whole path, the same for every process', async () => {
    await expect(async () => tried('anchors.jsonl')).rejects.toThrow(/whole path/);
  });
});
