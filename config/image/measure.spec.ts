import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.mjs';

describe('the digest of an image', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'measure-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const OWNERS = [{ path: 'app/audit', uid: 1000 }];
  /** The same entries, made in this order. */
  function made(name: string, files: readonly string[] = ['b', 'a', 'Z']): string {
    const root = join(folder, name);
    mkdirSync(join(root, 'app', 'audit'), { recursive: true });
    for (const one of files) writeFileSync(join(root, 'app', one), one, { mode: 0o644 });
    symlinkSync('a', join(root, 'app', 'link'));
    return root;
  }
  const digest = async (root: string, { owners = OWNERS, epoch = 1_700_000_000 } = {}) =>
    (await measure({ root, owners, epoch })).sha256;

  it('is the same of the same entries, whenever and in whatever order they were made', async () => {
    const [first, second] = [made('one'), made('two', ['Z', 'a', 'b'])];
    utimesSync(join(second, 'app', 'a'), 1, 1);
    expect(await digest(second)).toBe(await digest(first));
    expect(await measure({ root: first, owners: OWNERS, epoch: 1 })).toMatchObject({ bytes: 4, files: 4 });
  });

  it.each<[string, (root: string) => unknown]>([
    ['content', (root) => writeFileSync(join(root, 'app', 'a'), 'x')],
    ['mode', (root) => chmodSync(join(root, 'app', 'a'), 0o755)],
    ['link', (root) => (rmSync(join(root, 'app', 'link')), symlinkSync('b', join(root, 'app', 'link')))],
    ['folder', (root) => mkdirSync(join(root, 'app', 'more'))],
  ])('is another one with another %s', async (_what, change) => {
    const root = made('one');
    const before = await digest(root);
    change(root);
    expect(await digest(root)).not.toBe(before);
  });

  it('is another one with another owner or date', async () => {
    const root = made('one');
    const all = [await digest(root), await digest(root, { owners: [] }), await digest(root, { epoch: 1 })];
    expect(new Set(all).size).toBe(3);
  });
});
