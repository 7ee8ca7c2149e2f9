import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readProblem, verify } from '../../../libs/matching/index.js';
import { generate } from '../../../libs/demo/index.js';
import { parseJson } from './files.js';
import { jsonRows } from './rows.js';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstroom-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** The command line as a process of its own. `heard` is called with all it has told so far. */
function doorstroom(
  argv: readonly string[],
  heard: (output: string, child: ChildProcess) => void = () => undefined,
): Promise<Ended> {
  const child = spawn(process.execPath, [join(process.cwd(), 'dist', 'src', 'cli.js'), ...argv]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      heard(output, child);
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

const region = async (size: 'S' | 'L'): Promise<void> =>
  writeFile(at('p.json'), [...jsonRows(generate({ size, seed: 1 }))].join(''));
const exists = (name: string): Promise<boolean> =>
  access(at(name)).then(
    () => true,
    () => false,
  );

describe('doorstroom solve', () => {
  it('stops at Ctrl-C with the best plan so far, verified', async () => {
    await region('S');
    let asked = false;
    const { code, output } = await doorstroom(
      ['solve', at('p.json'), '--out', at('s.json')],
      (soFar, child) => {
        if (asked || !soFar.includes('step')) return;
        asked = true;
        child.kill('SIGINT');
      },
    );
    expect(output).toContain('stopped early (cancelled)');
    expect(code).toBe(0);
    const file = parseJson(await readFile(at('p.json')), 'p.json');
    if (!file.ok) throw new Error(file.error);
    const problem = readProblem(file.value.value);
    const solution = JSON.parse(await readFile(at('s.json'), 'utf8')) as { work: { stopped: string } };
    expect(solution.work.stopped).toBe('cancelled');
    if (!problem.ok) throw new Error('no problem');
    expect(verify(problem.value, solution, { problemSha256: file.value.sha256 })).toMatchObject({
      valid: true,
    });
  });

  it('quits at the second Ctrl-C, and writes nothing', async () => {
    await region('L');
    let times = 0;
    const { code } = await doorstroom(['solve', at('p.json'), '--out', at('s.json')], (output, child) => {
      if ((times === 0 && output.includes('step')) || (times === 1 && output.includes('Stopping'))) {
        times += 1;
        child.kill('SIGINT');
      }
    });
    expect([times, code]).toEqual([2, 130]);
    expect(await exists('s.json')).toBe(false);
  });

  it('says in a sentence that the memory is too small', async () => {
    await region('L');
    const { code, output } = await doorstroom([
      'solve',
      at('p.json'),
      '--out',
      at('s.json'),
      '--memory',
      '64',
    ]);
    expect(output).toContain('needs more than the 64 MB');
    expect(output).not.toMatch(/\n +at |FATAL|heap/);
    expect(code).toBe(2);
    expect(await exists('s.json')).toBe(false);
  });
});

describe('a waiting list of more than anybody has', () => {
  /** Written piece by piece, as nobody holds such a file in one string. */
  async function list(length: number, programmes: readonly unknown[], waitedOfLast: number): Promise<void> {
    const { entries, ...region } = generate({ size: 'XS', seed: 1 });
    const file = createWriteStream(at('p.json'));
    const rows = function* (): Generator<string> {
      yield `${JSON.stringify({ ...region, programmes }).slice(0, -1)},"entries":[`;
      const one = { ...entries[0], pinned: null };
      for (let i = 0; i < length; i += 1_000) {
        const piece = Array.from({ length: 1_000 }, (_, k) => {
          const waited = i + k === length - 1 ? waitedOfLast : 3;
          return JSON.stringify({ ...one, id: `E${i + k}`, waited });
        });
        yield `${i === 0 ? '' : ','}${piece.join(',\n')}`;
      }
      yield ']}';
    };
    await pipeline(rows, file);
  }

  it('is refused with the path of the entry that is wrong, the last of a million', async () => {
    await list(1_000_000, generate({ size: 'XS', seed: 1 }).programmes, -1);
    const { code, output } = await doorstroom(['solve', at('p.json'), '--out', at('s.json')]);
    expect(output).toContain('/entries/999999/waited must be a whole number from 0 to 10,000');
    expect(code).toBe(2);
  }, 180_000);

  it('is answered where nothing is on offer', async () => {
    await list(200_000, [], 3);
    const { code, output } = await doorstroom(['solve', at('p.json'), '--out', at('s.json')]);
    expect(output).toContain('optimal: 0 proposals');
    expect(code).toBe(0);
  }, 180_000);
});

describe('doorstroom what-if', () => {
  it('says what changes would bring, and writes it', async () => {
    await doorstroom(['generate', '--size', 'XM', '--out', at('p.json')]);
    await doorstroom(['solve', at('p.json'), '--out', at('s.json')]);
    const { programmes } = JSON.parse(await readFile(at('p.json'), 'utf8')) as {
      programmes: { id: string }[];
    };
    const slots = [{ programme: programmes[0].id, week: 1, by: 3 }];
    await writeFile(at('c.json'), JSON.stringify({ format: 'doorstroom-changes/1', slots }));
    const files = [at('p.json'), at('s.json'), '--changes', at('c.json')];
    const { code, output } = await doorstroom(['what-if', ...files, '--out', at('r.json')]);
    expect(output).toMatch(/\d+ proposals stay, \d+ move, \d+ are added, \d+ are gone\./);
    expect(code).toBe(0);
    const result = JSON.parse(await readFile(at('r.json'), 'utf8')) as Record<string, unknown>;
    expect(result).toMatchObject({ format: 'doorstroom-what-if/1', changes: { slots } });
    expect(['better', 'same', 'not-certain']).toContain(result.certainty);

    await writeFile(at('c.json'), JSON.stringify({ format: 'doorstroom-changes/1', slots: [{ week: 99 }] }));
    const refused = await doorstroom(['what-if', ...files]);
    expect(refused).toMatchObject({
      code: 2,
      output: expect.stringContaining('/slots/0/programme is missing'),
    });
    const other = await doorstroom(['what-if', at('p.json'), at('p.json'), '--changes', at('c.json')]);
    expect(other).toMatchObject({ code: 1, output: expect.stringContaining('no valid solution') });
  });
});
