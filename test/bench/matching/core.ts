import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SolvedSolution } from '../../../libs/matching/index.js';
import { type Size } from '../../../libs/demo/index.js';
import { network, writeProblem } from './instances.js';
import { type Lines, percent } from './lines.js';
import { doorstroom, program } from './process.js';
import { type OursReport, type OursTask } from './programs/ours-task.js';
import { addTrace, type Reached } from './trace.js';

interface Bars {
  /** Certified gap that must be reached, and within how many seconds. */
  readonly gap: number;
  readonly seconds: number;
  /** MB of the whole process; null = none set. */
  readonly memory: number | null;
}

const BARS: Readonly<Record<Size | 'network', Bars>> = {
  XS: { gap: 0.005, seconds: 20, memory: null },
  XM: { gap: 0.005, seconds: 20, memory: null },
  S: { gap: 0.005, seconds: 20, memory: null },
  L: { gap: 0.01, seconds: 90, memory: null },
  N: { gap: 0.02, seconds: 120, memory: 1500 },
  network: { gap: 0, seconds: 5, memory: null },
};

/** More than this is a hang. */
const LIMIT = 900;

export interface Solved {
  readonly solution: string;
  readonly seconds: number;
  /** Without shadow prices and reasons; null where that can't be told apart. */
  readonly planned: number | null;
  readonly trace: readonly Reached[];
}

/** Solves a problem in a process of its own and has `doorstroom verify` judge the answer in another. */
export async function solveOurs(
  name: string,
  task: OursTask,
): Promise<Solved & { readonly peakMB: number | null; readonly answer: SolvedSolution }> {
  const ran = await program('ours', task, { limit: LIMIT });
  if (ran.code !== 0) throw new Error(`${name} was not solved: ${ran.said}`);
  await verified(name, task.problem, task.out);
  const report = JSON.parse(ran.out) as OursReport;
  const answer = JSON.parse(await readFile(task.out, 'utf8')) as SolvedSolution;
  return { ...report, solution: task.out, peakMB: ran.peakMB, answer };
}

/** Nothing is printed of an answer that the independent verifier refuses. */
export async function verified(name: string, problem: string, solution: string): Promise<void> {
  const verdict = await doorstroom(['verify', problem, solution]);
  if (verdict.code !== 0)
    throw new Error(`The answer of ${name} does not hold:\n${verdict.out}${verdict.said}`);
}

/** A size, whole. */
export async function measureCore(
  folder: string,
  size: Size,
  problem: string,
  lines: Lines,
): Promise<Solved> {
  const solved = await solveOurs(size, { problem, out: join(folder, `${size}.solution.json`) });
  report(lines, size, size, solved);
  addTrace(lines, size, 'core', solved.trace);
  return solved;
}

/** A size without what couples the network: proved optimal. */
export async function measureNetwork(folder: string, size: Size, lines: Lines): Promise<void> {
  const name = `${size} network`;
  const problem = await writeProblem(folder, name, network(size));
  const solved = await solveOurs(name, { problem, out: join(folder, `${name}.solution.json`) });
  report(lines, name, 'network', solved);
}

function report(
  lines: Lines,
  name: string,
  bars: Size | 'network',
  solved: Awaited<ReturnType<typeof solveOurs>>,
): void {
  const { gap, seconds, memory } = BARS[bars];
  const { answer, peakMB } = solved;
  lines.add(name, 'proposals', answer.assignments.length, 'proposals');
  lines.add(name, 'value', answer.value, 'value');
  lines.add(name, 'bound', answer.bound, 'value');
  lines.add(name, 'gap', answer.gap, 'ratio', { bar: { atMost: gap } });
  lines.seconds(name, 'solve', solved.seconds, { atMost: seconds });
  lines.seconds(name, 'solve: plan and bound, without prices and reasons', solved.planned);
  lines.add(name, 'peak memory', peakMB, 'MB', { bar: memory === null ? null : { atMost: memory } });
  process.stderr.write(
    `${name.padEnd(10)} ${String(answer.assignments.length).padStart(6)} proposals  gap ${percent(answer.gap).padStart(10)} ` +
      `${solved.seconds.toFixed(1).padStart(7)} s ${String(peakMB ?? '?').padStart(6)} MB` +
      `${solved.planned === null ? '' : `  (${solved.planned.toFixed(1)} s without prices and reasons)`}\n`,
  );
}
