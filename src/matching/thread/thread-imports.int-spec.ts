import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from '../../platform/base/config/project-root.js';

const FROM = /^(?:(?:import|export)\s[^;'"=]*?\sfrom|import)\s+['"]([^'"]+)['"]/gm;

/** The packages that the built program reaches, each with the file that imports it. */
function packagesOf(program: string): Map<string, string> {
  const seen = new Set([program]);
  const found = new Map<string, string>();
  for (const file of seen)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(FROM)) {
      if (!name.startsWith('.')) found.set(name, file);
      else if (name.endsWith('.js')) seen.add(resolve(dirname(file), name));
    }
  return found;
}

/** Each run and each what-if starts one: what it loads, everybody waits for, a second and more for a whole service. */
describe('a thread that computes', () => {
  const folder = join(projectRoot(), 'dist', 'src', 'matching', 'thread');
  const programs = readdirSync(folder).filter((name) => name.endsWith('.worker.js'));

  it.each(programs)('loads the solvers and the words, and nothing of the service: %s', (name) => {
    const found = [...packagesOf(join(folder, name))].filter(([name]) => !name.startsWith('node:'));
    expect(found.filter(([name]) => !['highs', 'javascript-lp-solver', 'i18next'].includes(name))).toEqual(
      [],
    );
  });

  it('are six, and the first reaches its solvers', () => {
    expect(programs).toHaveLength(6);
    expect([...packagesOf(join(folder, 'plan.worker.js')).keys()]).toContain('highs');
  });
});
