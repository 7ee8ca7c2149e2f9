import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is asked by POST because it says too much for an address, and changes nothing. */
const READING = [
  '/api/v1/client-answers',
  '/api/v1/client-answers/letter',
  '/api/v1/entry-lookups',
  '/api/v1/erasures/rehearsal',
  '/api/v1/matching-runs/{id}/what-if',
  '/api/v1/retention/rehearsal',
  '/api/v1/waiting-list/file/preview',
  '/api/v1/waiting-list/file/refused',
  '/api/v1/waiting-list/search',
];
const CALL = /(dataOf|outcomeOf)\(\s*api\.(GET|POST|PUT|PATCH|DELETE)\(\s*'([^']+)'/g;

describe('what the pages ask of the service', () => {
  const sources = readdirSync(__dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(__dirname, name), 'utf8'));
  const calls = sources.flatMap((source) =>
    [...source.matchAll(CALL)].map(([, by, method, path]) => ({ by, method, path: path! })),
  );

  it('knows of every change that it may have been done when its answer is lost', () => {
    const changes = calls.filter(({ method, path }) => method !== 'GET' && !READING.includes(path));
    expect(changes.length).toBeGreaterThan(40);
    expect(changes.filter(({ by }) => by !== 'outcomeOf')).toEqual([]);
  });

  it('takes no reading for a change, and asks nothing past these two', () => {
    const readings = calls.filter(({ method, path }) => method === 'GET' || READING.includes(path));
    expect(readings.filter(({ by }) => by !== 'dataOf')).toEqual([]);
    expect(new Set(READING)).toEqual(
      new Set(readings.map(({ path }) => path).filter((path) => READING.includes(path))),
    );
    const all = sources.join('\n').match(/\bapi\.(GET|POST|PUT|PATCH|DELETE)\(/g) ?? [];
    expect(calls).toHaveLength(all.length);
  });
});
