/** Solves a problem as the service would, and writes the solution beside what was reached when. */
import { readFile, writeFile } from 'node:fs/promises';
import { SILENT, solve, type SolvedSolution } from '../../../../libs/matching/index.js';
import { improvements, type Reached } from '../trace.js';
import { type OursReport, type OursTask } from './ours-task.js';
import { problemAt, task } from './task.js';

/** Phases whose values are of whole plans, and whose bounds are those of the certificate. */
const WHOLE = ['plan', 'ties', 'proof'];

const { problem: path, out, warm: warmPath, prices } = task<OursTask>();
const { problem, sha256 } = await problemAt(path);
const warm =
  warmPath === undefined ? undefined : (JSON.parse(await readFile(warmPath, 'utf8')) as SolvedSolution);
const points: Reached[] = [];
let planned: number | null = null;
const began = performance.now();
const elapsed = (): number => (performance.now() - began) / 1000;
const solution = await solve(
  problem,
  { problemSha256: sha256, warm, prices },
  {
    ...SILENT,
    now: () => performance.now(),
    memoryMB: () => process.memoryUsage.rss() / 2 ** 20,
    progress: ({ phase, gap }) => {
      if (gap !== null && WHOLE.includes(phase)) points.push({ seconds: elapsed(), gap });
      planned = phase === 'ties' ? elapsed() : null;
    },
  },
);
const seconds = elapsed();
if (solution.status === 'infeasible') throw new Error(`infeasible: ${solution.reason}`);
points.push({ seconds, gap: solution.gap });
await writeFile(out, JSON.stringify(solution));
process.stdout.write(JSON.stringify({ seconds, planned, trace: improvements(points) } satisfies OursReport));
