import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';

describe('the folder of the project', () => {
  const root = projectRoot();

  it('is found from a link to its program that stands elsewhere, as npx makes one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'doorstroom-link-'));
    try {
      symlinkSync(join(root, 'config', 'run', 'doorstroom.mjs'), join(folder, 'doorstroom'));
      expect(projectRoot(join(folder, 'doorstroom'))).toBe(root);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is found from a file that is not built yet, and not from outside of it', () => {
    expect(projectRoot(join(root, 'dist', 'src', 'none.js'))).toBe(root);
    expect(() => projectRoot(join(tmpdir(), 'none.js'))).toThrow('No package.json of doorstroom above');
  });
});
