import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/base/config/project-root.js';

/** It runs outside the gate, from the built server, where no compiler sees that what it takes has moved. */
describe('npm run attack -- scan', () => {
  it('takes from the server what is there', () => {
    const root = projectRoot();
    const scan = readFileSync(join(root, 'test', 'attack', 'scan.mjs'), 'utf8');
    const taken = [...scan.matchAll(/const \{ (\w+) \} = await load\('([^']+)\.js'\)/g)];
    expect(taken).toHaveLength(4);
    const gone = taken.filter(([, name = '', path = '']) => {
      const file = join(root, 'src', `${path}.ts`);
      const form = new RegExp(`^export (?:async )?(?:function|class|const) ${name}\\b`, 'm');
      return !existsSync(file) || !form.test(readFileSync(file, 'utf8'));
    });
    expect(gone.map(([line]) => line)).toEqual([]);
  });
});
