import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/base/config/project-root.js';

const root = projectRoot();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const PAGE = read('docs/asvs.md');
const standard = JSON.parse(read('test/contract/asvs-5.0.json')) as Record<
  'level1' | 'level2',
  Record<string, number[]>
>;

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
const tableRows = PAGE.split('\n')
  .filter((line) => line.startsWith('| '))
  .map(cellsOf);
const table = tableRows
  .filter(([id = '', ...rest]) => /^\d+\.\d+\.\d+$/.test(id) && rest.length === 5)
  .map(([id = '', level = '', asked = '', state = '', where = '', tests = '']) => ({
    id,
    level: Number(level),
    asked,
    state,
    where,
    tests: [...tests.matchAll(/`([\w-]+)` “([^”]+)”/g)].map(([, name = '', title = '']) => ({ name, title })),
    tested: tests,
  }));

/** `{"V1.2": [1, 2]}` → 1.2.1 and 1.2.2, with their level. */
const required = ([1, 2] as const).flatMap((level) =>
  Object.entries(standard[`level${level}`]).flatMap(([section, last]) =>
    last.map((number) => ({ id: `${section.slice(1)}.${number}`, level })),
  ),
);
const byId = (a: { id: string }, b: { id: string }): number =>
  a.id.localeCompare(b.id, 'en', { numeric: true });

/** Paths that a cell names as code, and pages that it links to. */
const filesIn = (cell: string): string[] => [
  ...[...cell.matchAll(/`((?:src|libs|test|docs|docker|config|migrations)\/[^`]+|[\w-]+\.json)`/g)].map(
    ([, path = '']) => path,
  ),
  ...[...cell.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, path = '']) => join('docs', path)),
];
const specs = new Map(
  tableRows
    .filter(
      ([name = '', path = '', ...rest]) =>
        rest.length === 0 && /^`.+-spec\.ts`$|^`.+\.spec\.ts`$/.test(path) && name !== '',
    )
    .map(([name = '', path = '']) => [name.replaceAll('`', ''), path.replaceAll('`', '')]),
);
/** As the source of a spec writes it: in quotes, a quote in it escaped. */
const isTitle = (source: string, title: string): boolean =>
  [`'${title.replaceAll("'", "\\'")}'`, `"${title}"`, `\`${title}\``].some((text) => source.includes(text));

describe('docs/asvs.md', () => {
  it('has every requirement of levels 1 and 2, once', () => {
    expect(required).toHaveLength(253);
    expect(table.map(({ id, level }) => ({ id, level })).sort(byId)).toEqual(required.sort(byId));
  });

  it('says of each in a few words what it asks, and what is with it', () => {
    for (const { id, asked, state, where } of table) {
      expect([id, asked.split(' ').length <= 10 && asked !== '']).toEqual([id, true]);
      expect([id, ['met', 'n/a', 'operator', 'open'].includes(state), where !== '']).toEqual([
        id,
        true,
        true,
      ]);
    }
  });

  it('says of what is met where, and by which test', () => {
    for (const { id, state, where, tests } of table)
      if (state === 'met')
        expect([id, filesIn(where).length > 0, tests.length > 0]).toEqual([id, true, true]);
  });

  it('names files that exist, and tests that are in them', () => {
    const wrong = table.flatMap(({ id, where, tests, tested }) => [
      ...filesIn(where)
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${id}: no ${path}`),
      ...tests
        .filter(({ name, title }) => !isTitle(read(specs.get(name) ?? 'package.json'), title))
        .map(({ name, title }) => `${id}: no “${title}” in ${name}`),
      ...(tests.length === tested.split('”; `').length || tested === '' ? [] : [`${id}: ${tested}`]),
    ]);
    expect(wrong).toEqual([]);
    const cited = new Set(table.flatMap(({ tests }) => tests.map(({ name }) => name)));
    expect([...specs.keys()].sort()).toEqual([...cited].sort());
  });

  it('counts them, and repeats those that are open', () => {
    const counted = tableRows.filter(
      ([state = '', , count]) => /^`[\w/]+`$/.test(state) && count !== undefined,
    );
    for (const [state = '', , count] of counted)
      expect([state, Number(count)]).toEqual([
        state,
        table.filter((one) => `\`${one.state}\`` === state).length,
      ]);
    expect(counted).toHaveLength(4);
    const open = tableRows.filter(([id = '', , , more]) => /^\d+\.\d+\.\d+$/.test(id) && more === undefined);
    expect(open).toEqual(
      table.filter(({ state }) => state === 'open').map(({ id, asked, where }) => [id, asked, where]),
    );
  });
});

describe('what that table says of the code', () => {
  const code = ['src', 'libs', 'migrations'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|sql)$/.test(name) && !name.endsWith('spec.ts'))
      .map((name) => join(folder, name)),
  );

  it('uses no hash but those of SHA-2, and switches off no check of a certificate', () => {
    expect(code.length).toBeGreaterThan(500);
    const hashes = code.flatMap((file) => [
      ...read(file).matchAll(/create(?:Hash|Hmac)\(\s*([^,)]+)|\b(md5)\(|(rejectUnauthorized|TLS_REJECT)/g),
    ]);
    expect(hashes.length).toBeGreaterThan(5);
    expect(hashes.map(([found, name]) => name ?? found).filter((name) => name !== "'sha256'")).toEqual([]);
  });

  it('names every package that is installed, with a hash of it', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { integrity?: string; link?: boolean; version?: string }>;
    };
    const installed = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'));
    expect(installed.length).toBeGreaterThan(500);
    expect(
      installed
        .filter(([, { integrity, version }]) => version === undefined || !/^sha512-/.test(integrity ?? ''))
        .map(([path]) => path),
    ).toEqual([]);
  });
});
