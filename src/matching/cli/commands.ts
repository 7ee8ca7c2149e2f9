import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Problem, verify, type SolverName } from '../../../libs/matching/index.js';
import { FAMILIES, generate, growNational, type FamilyName, type Size } from '../../../libs/demo/index.js';
import { type AnnouncedFiles, readAnnounced } from './announced.js';
import { type Compute, inThread, outOfMemory, watched } from './compute.js';
import { readBytes, readJson, sameFile, whyNotWritable, writeWhole } from './files.js';
import { readProblemFile } from './problem-file.js';
import { jsonRows } from './rows.js';
import { type SolveBytes, type SolvedFile, type Unsolved } from './solve-bytes.js';

/** 0 = yes, 1 = no, 2 = could not even be asked. */
export type ExitCode = 0 | 1 | 2;

export const say = (text: string): void => void process.stderr.write(`${text}\n`);

export function cannot(sentence: string): ExitCode {
  say(`doorstroom: ${sentence}`);
  return 2;
}

/** Families of structures; the last is grown from announced waits and needs their files. */
export const GENERATED = [...FAMILIES, 'national'] as const;

export interface GenerateOptions extends Partial<AnnouncedFiles> {
  readonly size?: Size;
  /** Instead of a size. */
  readonly entries?: number;
  readonly family?: FamilyName | 'national';
  readonly seed: number;
  readonly out: string;
}

export async function generateCommand(options: GenerateOptions): Promise<ExitCode> {
  const { family = 'region', size, entries, out } = options;
  const made = family === 'national' ? await national(options) : synthetic({ ...options, family });
  if (!made.ok) return cannot(made.error);
  const problem = made.value;
  const written = await writeWhole(out, jsonRows(problem));
  if (!written.ok) return cannot(written.error);
  const name = [family === 'region' ? null : family, entries === undefined ? size : null]
    .filter((part) => part)
    .join(' ');
  say(`${name || family}: ${problem.entries.length} entries, ${problem.programmes.length} programmes.`);
  return 0;
}

function synthetic({
  family,
  size,
  entries,
  seed,
}: GenerateOptions & { readonly family: FamilyName }): Result<Problem, string> {
  if ((size === undefined) === (entries === undefined))
    return refuse('How large it is to be: give either --size or --entries.');
  return ok(generate(size === undefined ? { family, seed, entries: entries ?? 0 } : { family, seed, size }));
}

async function national({
  waits,
  postcodes,
  region,
  entries,
  size,
  seed,
}: GenerateOptions): Promise<Result<Problem, string>> {
  if (waits === undefined || postcodes === undefined)
    return refuse('The family national is grown from announced waits: give --waits and --postcodes.');
  if (entries === undefined || size !== undefined)
    return refuse('The family national has as many programmes as there are announced: give --entries.');
  const source = await readAnnounced({ waits, postcodes, region });
  return source.ok ? ok(growNational(source.value, { entries, seed })) : source;
}

export interface SolveCommandOptions {
  readonly out: string;
  readonly seconds?: number;
  readonly solver?: SolverName;
  /** Megabytes. */
  readonly memory: number;
}

/** Solves, verifies and only then writes: what fails the verifier is never written. */
export async function solveCommand(
  path: string,
  { out, memory, ...options }: SolveCommandOptions,
  compute: Compute = inThread,
): Promise<ExitCode> {
  const obstacle = await whyNotWritable(out);
  if (obstacle !== null) return cannot(obstacle);
  if (await sameFile(path, out)) return cannot(`The solution would replace the problem: ${path}.`);
  const read = await readBytes(path);
  if (!read.ok) return cannot(read.error);
  const start = performance.now();
  const computed = await watched<SolveBytes, Result<SolvedFile, Unsolved>>(
    compute,
    'solve',
    { bytes: read.value, path, ...options },
    memory,
  );
  if (!computed.ok) return cannot(outOfMemory(memory));
  const solved = computed.value;
  if (!solved.ok && solved.error.kind === 'unusable') return cannot(solved.error.text);
  if (!solved.ok) {
    say(`doorstroom: ${solved.error.text}`);
    return 1;
  }
  const { chunks, summary, stopped } = solved.value;
  const written = await writeWhole(out, chunks);
  if (!written.ok) return cannot(written.error);
  const early = stopped === 'cancelled' || stopped === 'clock' ? `, stopped early (${stopped})` : '';
  say(`${summary}, ${((performance.now() - start) / 1000).toFixed(1)} s${early}; verified.`);
  return 0;
}

export async function verifyCommand(problemPath: string, solutionPath: string): Promise<ExitCode> {
  if (problemPath === '-' && solutionPath === '-')
    return cannot('Only one of the two can come from standard input.');
  const read = await readProblemFile(problemPath);
  if (!read.ok) return cannot(read.error);
  const solution = await readJson(solutionPath);
  if (!solution.ok) return cannot(solution.error);
  const verdict = verify(read.value.problem, solution.value.value, { problemSha256: read.value.sha256 });
  if (!verdict.valid) {
    process.stdout.write('invalid\n');
    tell(
      verdict.problems.map(({ message }) => message),
      verdict.count,
      process.stdout,
    );
    return 1;
  }
  process.stdout.write('valid\n');
  for (const { en } of verdict.notes) process.stdout.write(`  ${en}\n`);
  return 0;
}

function tell(lines: readonly string[], count: number, stream: NodeJS.WriteStream = process.stderr): void {
  for (const line of lines) stream.write(`  ${line}\n`);
  if (count > lines.length) stream.write(`  and ${count - lines.length} more\n`);
}
