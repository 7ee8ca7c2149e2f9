import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Command } from 'commander';
import { doorstroom } from '../../src/cli-program.js';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { WORK } from '../../src/platform/base/database/work.js';
import { BODIES } from '../../src/platform/base/http/body/index.js';
import { QUEUES } from '../../src/platform/base/database/queues.js';
import { type Line, TIMETABLE } from '../../src/platform/jobs/timetable.js';

const root = projectRoot();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const under = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'migrations/README.md',
  ...under('docs', '.md'),
];
const OPERATE = read('docs/operate.md');
const withoutFences = (text: string): string => text.replace(/^```.*?^```$/gms, '');

/** Headings as GitHub makes anchors of them. */
const anchorsOf = (page: string): string[] =>
  [...withoutFences(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What is wrong with a link of this page; null where it leads somewhere. */
function brokenLink(page: string, target: string): string | null {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : relative(root, join(root, dirname(page), path));
  if (!existsSync(join(root, file))) return `${page}: ${target}`;
  return anchor === undefined || anchorsOf(file).includes(anchor)
    ? null
    : `${page}: ${target} (no such heading)`;
}

describe('the documentation', () => {
  it('links to pages, headings and pictures that exist', () => {
    const broken = PAGES.flatMap((page) =>
      [...withoutFences(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .flatMap((target) => brokenLink(page, target) ?? []),
    );
    expect(broken).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = PAGES.flatMap((page) =>
      [...read(page).matchAll(/`((?:src|libs|migrations|test|docs|docker|config|\.github)\/[^`\s]*)`/g)]
        .map(([, path = '']) => path)
        .filter((path) => !/[<*…{]/.test(path))
        .map((path) => ({ page, path })),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('says of each bad day what users see, what is safe and what to do, and names a test that it rests on', () => {
    const days = OPERATE.split(/^## /m)
      .flatMap((part) => part.split(/^### /m).slice(1))
      .filter((part) => part.includes('**What users see.**'));
    expect(days.length).toBeGreaterThan(12);
    for (const day of days) {
      const [title] = day.split('\n');
      const parts = ['What users see', 'What is safe', 'What to do'].filter((one) =>
        day.includes(`**${one}.**`),
      );
      expect([title, parts.length, /`(?:src|test)\/[^`]*spec\.ts`/.test(day)]).toEqual([title, 3, true]);
    }
  });

  it('lists every decision', () => {
    const list = read('docs/decisions/README.md');
    for (const file of readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d/.test(name)))
      expect(list).toContain(`(${file})`);
  });

  it('has the test command that CI runs', () => {
    expect(read('README.md')).toMatch(/^npm install && npm start\b/m);
    expect(read('README.md')).toMatch(/^npm install && npm test\b/m);
  });

  it('is about this project and no machine', () => {
    for (const page of PAGES)
      expect([page, /\/(?:home|tmp|work|Users)\//.test(read(page))]).toEqual([page, false]);
  });
});

describe('the way of a column in docs/architecture.md', () => {
  const rows = (read('docs/architecture.md').split('### A column, from the table to the page')[1] ?? '')
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => ({
      generic: line.includes('| nothing to do: '),
      files: [...line.matchAll(/`((?:src|libs|migrations)\/[^`]+)`/g)].map(([, path = '']) => path),
    }));
  const isOnTheWay = (path: string): boolean => /\bmax_travel\b|\bmaxTravel\b/.test(read(path));

  it('names files that hold the column, and where nothing is to be done files that do not', () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const { generic, files } of rows) {
      expect(files.length).toBeGreaterThan(0);
      for (const path of files) expect([path, isOnTheWay(path)]).toEqual([path, !generic]);
    }
  });

  it('leaves out no file that holds it', () => {
    const all = ['src', 'libs', 'migrations'].flatMap((folder) =>
      under(folder, '').filter((path) => /(?<!spec)\.(?:tsx?|sql|json)$/.test(path)),
    );
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter(isOnTheWay).sort()).toEqual(
      rows.flatMap(({ generic, files }) => (generic ? [] : files)).sort(),
    );
  });
});

describe('docs/operate.md', () => {
  it('has every setting that is read, and no other', () => {
    const code = under('src/platform/base/config', '.ts')
      .filter((file) => !file.endsWith('.spec.ts'))
      .map(read)
      .join('\n');
    const asked = code.matchAll(/read(?:\.|[A-Z])\w+\((?:read, )?'([A-Z][A-Z_]+)'|env\['([A-Z][A-Z_]+)'\]/g);
    const settings = new Set([...asked].map(([, name, other]) => name ?? other));
    expect(settings.size).toBeGreaterThan(25);
    const listed = [...OPERATE.matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual([...settings].sort());
  });

  it('lists the timetable as it is', () => {
    const part = OPERATE.split('## Scheduled jobs')[1]?.split('\n## ')[0] ?? '';
    const cells = (line: string): string[] =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim());
    const listed = part
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map(cells);
    const lines: [string, Line][] = Object.entries(TIMETABLE);
    expect(listed).toEqual(
      lines.map(([name, { when, once, owner, what }]) => [
        `\`${name}\``,
        `\`${typeof when === 'string' ? when : when.name}\``,
        once === 'lock' ? 'a lock' : `queue \`${once.queue}\``,
        what,
        `\`${owner}\``,
      ]),
    );
  });

  it('lists how long the database may take as it is', () => {
    const part = OPERATE.split('## How long the database may take')[1]?.split('\n## ')[0] ?? '';
    const listed = [...part.matchAll(/^\| `(\w+)`\s*\| (\d+)\s*\| (\d+)\s*\|$/gm)].map(
      ([, kind, statementMs, lockMs]) => [kind, { statementMs: Number(statementMs), lockMs: Number(lockMs) }],
    );
    expect(Object.fromEntries(listed)).toEqual(WORK);
  });

  it('lists how large a message may be as it is', () => {
    const part = read('docs/api.md').split('## Limits')[1]?.split('\n## ')[0] ?? '';
    const listed = [...part.matchAll(/^\| [a-z ,]+\| (\d+)\s*\| (\d+)\s*\| (\d+)\s*\| (\d+)\s*\|$/gm)].map(
      (row) => row.slice(1).map(Number),
    );
    const { small, list, file, form } = BODIES;
    const rows = (
      ['bytes', 'ratio', 'depth', 'pieceBytes', 'pieceValues', 'rows', 'idleMs', 'wholeMs'] as const
    ).map((limit) => [small[limit], list[limit], file[limit], form[limit]]);
    expect(listed).toEqual(rows);
  });

  it('says of every queue what goes through it', () => {
    const queues = Object.values(TIMETABLE).flatMap(({ once }) => (once === 'lock' ? [] : [once.queue]));
    expect([...new Set(queues)].sort()).toEqual([...QUEUES].sort());
  });

  it('has no clock but the timetable', () => {
    const clocks = under('src', '.ts').filter((file) =>
      /^\s*@(?:Cron|Interval|Timeout)\(|CronJob\.from\(|new CronJob\(/m.test(read(file)),
    );
    expect(clocks).toEqual(['src/platform/jobs/schedule.service.ts']);
    for (const [name, { owner }] of Object.entries(TIMETABLE))
      expect([owner, read(owner)]).toEqual([
        owner,
        expect.stringMatching(new RegExp(`schedule\\s*\\.(?:once|locked)\\(\\s*'${name}'`)) as string,
      ]);
  });
});

describe('docs/cli.md', () => {
  const sections = new Map(
    read('docs/cli.md')
      .split(/^### /m)
      .slice(1)
      .map((section) => {
        const [, heading = ''] = /^`(.+)`$/m.exec(section.split('\n')[0] ?? '') ?? [];
        return [heading, section.split(/^## /m)[0] ?? ''];
      }),
  );
  /** Every command that does something, as its heading writes it. */
  const commandsOf = (command: Command, path: readonly string[]): { heading: string; command: Command }[] => {
    const nested = command.commands.flatMap((one) => commandsOf(one, [...path, one.name()]));
    const acts = command.commands.length === 0 || command.options.length > 0;
    const heading = [...path, ...command.registeredArguments.map((one) => `<${one.name()}>`)].join(' ');
    return path.length > 0 && acts ? [{ heading, command }, ...nested] : nested;
  };
  const commands = async () => commandsOf(await doorstroom(), []);

  it('has every command, and no other', async () => {
    expect([...sections.keys()].sort()).toEqual((await commands()).map(({ heading }) => heading).sort());
  });

  it('has every option of each command, and no other', async () => {
    for (const { heading, command } of await commands()) {
      const section = sections.get(heading) ?? '';
      const listed = [...section.matchAll(/^- `(--[^`]+)`/gm)].map(([, flags]) => flags);
      expect([heading, listed.sort()]).toEqual([heading, command.options.map(({ flags }) => flags).sort()]);
    }
  });
});

describe('docs/glossary.md', () => {
  it('gives names that the code has', () => {
    const code = ['src', 'libs'].flatMap((room) => under(room, '.ts').map(read)).join('\n');
    const words = new Set(code.match(/[A-Za-z_][\w-]*/g));
    const rows = read('docs/glossary.md')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const names = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });
});
