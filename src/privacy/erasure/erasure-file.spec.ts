import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notedErasures, noteErasure } from './erasure-file.js';

describe('the file of erasures', () => {
  let folder: string;
  const noted = (entry: string, region = 'NORTH') => ({ region, entry, provider: '99990001' });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'erasures-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives back what was noted of a region, and is its maker’s alone', async () => {
    const file = join(folder, 'erasures.jsonl');
    for (const one of [noted('a1'), noted('b2', 'SOUTH'), noted('c3')]) await noteErasure(file, one);
    expect(await notedErasures(file, 'NORTH')).toEqual({
      erasures: [noted('a1'), noted('c3')],
      unreadable: [],
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('loses no line to one that was cut off before it, and says which that is', async () => {
    const file = join(folder, 'erasures.jsonl');
    await noteErasure(file, noted('a1'));
    appendFileSync(file, '{"region":"NORTH","ent');
    await noteErasure(file, noted('c3'));
    expect(await notedErasures(file, 'NORTH')).toEqual({
      erasures: [noted('a1'), noted('c3')],
      unreadable: [2],
    });
  });

  it('says in a sentence that it is not there', async () => {
    await expect(notedErasures(join(folder, 'none'), 'NORTH')).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });
});
