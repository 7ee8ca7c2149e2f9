import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '../../../libs/kernel/index.js';
import { readProblem, SILENT } from '../../../libs/matching/index.js';
import { generate } from '../../../libs/demo/index.js';
import { generateCommand, solveCommand, verifyCommand, type ExitCode } from './commands.js';
import { type Compute } from './compute.js';
import { jsonRows } from './rows.js';
import { type SolveBytes, solveBytes } from './solve-bytes.js';

let folder: string;
let output: string;
const at = (name: string): string => join(folder, name);

const here: Compute = async (_name, request, { signal, onProgress }) => {
  const hooks = {
    ...SILENT,
    now: () => performance.now(),
    cancelled: () => signal.aborted,
    progress: onProgress,
  };
  return ok((await solveBytes(request as SolveBytes, hooks)) as never);
};
const solveHere = (path: string, { out }: { out: string }): Promise<ExitCode> =>
  solveCommand(path, { out, memory: 4096 }, here);

/** Runs a command and keeps what it tells on stderr and stdout. */
async function run(command: () => Promise<ExitCode>): Promise<ExitCode> {
  output = '';
  const keep = (chunk: string | Uint8Array): boolean => {
    output += String(chunk);
    return true;
  };
  const spies = [process.stderr, process.stdout].map((s) => jest.spyOn(s, 'write').mockImplementation(keep));
  return command().finally(() => spies.forEach((spy) => spy.mockRestore()));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstroom-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('jsonRows', () => {
  it('writes the same document, a row a line', () => {
    const problem = generate({ size: 'XM', seed: 1 });
    const text = [...jsonRows(problem)].join('');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(problem)));
    expect(text.split('\n').length).toBeGreaterThan(problem.entries.length);
    expect(JSON.parse([...jsonRows({ a: [], b: undefined, c: null })].join(''))).toEqual({ a: [], c: null });
  });
});

describe('generate, solve, verify', () => {
  it('go round: what is generated is solved, and what is solved is valid', async () => {
    expect(await run(() => generateCommand({ size: 'XS', seed: 2, out: at('p.json') }))).toBe(0);
    expect(readProblem(JSON.parse(await readFile(at('p.json'), 'utf8'))).ok).toBe(true);
    expect(await run(() => solveHere(at('p.json'), { out: at('s.json') }))).toBe(0);
    expect(output).toContain('verified');
    expect(await run(() => verifyCommand(at('p.json'), at('s.json')))).toBe(0);
    expect(output).toBe('valid\n');
    expect((await readdir(folder)).sort()).toEqual(['p.json', 's.json']);
  });

  it('the same seed gives the same bytes', async () => {
    for (const name of ['a.json', 'b.json']) {
      await run(() => generateCommand({ size: 'XM', seed: 7, out: at(name) }));
    }
    expect(await readFile(at('a.json'))).toEqual(await readFile(at('b.json')));
  });

  it('a changed solution or problem is invalid, with the list of what is wrong', async () => {
    await run(() => generateCommand({ size: 'XS', seed: 2, out: at('p.json') }));
    await run(() => solveHere(at('p.json'), { out: at('s.json') }));
    const solution = JSON.parse(await readFile(at('s.json'), 'utf8')) as { value: number };
    await writeFile(at('bad.json'), JSON.stringify({ ...solution, value: solution.value + 1 }));
    expect(await run(() => verifyCommand(at('p.json'), at('bad.json')))).toBe(1);
    expect(output).toMatch(/^invalid\n {2}value is/);
    await writeFile(at('p.json'), `${await readFile(at('p.json'), 'utf8')}\n`);
    expect(await run(() => verifyCommand(at('p.json'), at('s.json')))).toBe(1);
    expect(output).toContain('another problem');
    await writeFile(at('bad.json'), '[]');
    expect(await run(() => verifyCommand(at('p.json'), at('bad.json')))).toBe(1);
  });

  it('says in one sentence what it cannot read or write, and leaves nothing behind', async () => {
    await mkdir(at('dir'));
    await writeFile(at('half.json'), '{\n  "format": }');
    await writeFile(at('binary.json'), Buffer.from([0xff, 0xfe, 0x00]));
    await writeFile(at('other.json'), '{"format":"something"}');
    await run(() => generateCommand({ size: 'XS', seed: 1, out: at('p.json') }));
    const cases: [() => Promise<ExitCode>, string][] = [
      [() => verifyCommand(at('none.json'), at('p.json')), 'it does not exist'],
      [() => verifyCommand(at('dir'), at('p.json')), 'it is a directory'],
      [() => verifyCommand(at('half.json'), at('p.json')), 'not JSON: line 2, column 13'],
      [() => verifyCommand(at('binary.json'), at('p.json')), 'not UTF-8'],
      [() => verifyCommand(at('other.json'), at('p.json')), '/format must be'],
      [() => verifyCommand(at('p.json'), at('half.json')), 'not JSON'],
      [() => verifyCommand('-', '-'), 'Only one'],
      [() => solveHere(at('p.json'), { out: at('dir') }), 'it is a directory'],
      [() => solveHere(at('p.json'), { out: at('nowhere/s.json') }), 'does not exist'],
      [() => solveHere(at('p.json'), { out: at('p.json') }), 'would replace the problem'],
      [() => generateCommand({ size: 'XS', seed: 1, out: at('dir') }), 'it is a directory'],
      [() => generateCommand({ size: 'XS', seed: 1, out: at('p.json/x') }), 'not a directory'],
    ];
    for (const [command, sentence] of cases) {
      expect(await run(command)).toBe(2);
      expect(output).toContain(sentence);
      expect(output).not.toMatch(/\n +at /);
    }
    expect((await readdir(folder)).sort()).toEqual([
      'binary.json',
      'dir',
      'half.json',
      'other.json',
      'p.json',
    ]);
  });
});
