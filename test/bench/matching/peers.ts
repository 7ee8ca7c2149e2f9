import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SolvedSolution } from '../../../libs/matching/index.js';
import { type Size } from '../../../libs/demo/index.js';
import { type Solved, verified } from './core.js';
import { type Lines, percent } from './lines.js';
import { program, type Ran } from './process.js';
import { FORMULATIONS, LIBRARIES, type PeerReport, type PeerTask, STARTED } from './programs/peer-task.js';

/** Building the model isn't the library's work and has a limit of its own. */
const BUILD_SECONDS = 180;
/** A library that is told to stop gets this long to do so. */
const GRACE_SECONDS = 15;

/** General libraries on the same instance, each in both formulations. */
export async function measurePeers(
  folder: string,
  { size, problem, seconds }: { readonly size: Size; readonly problem: string; readonly seconds: number },
  ours: Solved,
  lines: Lines,
): Promise<void> {
  for (const library of LIBRARIES)
    for (const formulation of FORMULATIONS) {
      const name = `${library}, ${formulation}`;
      const out = join(folder, `${size}.${library}.${formulation}.json`);
      const task: PeerTask = { problem, out, library, formulation, seconds, ours: ours.solution };
      const ran = await program('peer', task, {
        limit: BUILD_SECONDS,
        heard: (text, more) => text.startsWith(STARTED) && more(seconds + GRACE_SECONDS),
      });
      const report = reportOf(ran, seconds);
      const found = report.nothing === null;
      if (found) await verified(`${name} on ${size}`, problem, out);
      const answer = found ? (JSON.parse(await readFile(out, 'utf8')) as SolvedSolution) : null;
      lines.seconds(size, `${name}: allowed`, seconds);
      lines.add(size, `${name}: columns`, report.columns, 'columns');
      lines.add(size, `${name}: gap`, answer?.gap ?? null, 'ratio');
      lines.seconds(size, `${name}: solve`, found ? report.seconds : null);
      lines.add(size, `${name}: peak memory`, ran.peakMB, 'MB');
      lines.add(size, `${name}: time against ours`, found ? report.seconds / ours.seconds : null, 'ratio', {
        digits: 2,
      });
      const said = answer
        ? `gap ${percent(answer.gap)} in ${report.seconds.toFixed(2)} s`
        : `nothing: ${report.nothing}`;
      process.stderr.write(`  ${size.padEnd(3)} ${name.padEnd(30)} ${said}\n`);
    }
}

type Report = Omit<PeerReport, 'columns'> & { readonly columns: number | null };

/** What became of it, also where it ended without a word. */
function reportOf({ code, late, out, said }: Ran, seconds: number): Report {
  const started = out.startsWith(STARTED);
  const ended = (nothing: string): Report => ({ columns: null, seconds, nothing });
  if (late)
    return ended(started ? `not done after ${seconds} s, and ended` : 'the model was not built in time');
  if (code === 0) return JSON.parse(out.slice(STARTED.length)) as PeerReport;
  const memory =
    code === null ||
    /heap|memory|alloc|maximum size|invalid (typed )?array length|unreachable|abort/i.test(said);
  if (memory) return ended(started ? 'out of memory' : 'the model does not fit into memory');
  if (!started) throw new Error(`The model was not built: ${said}`);
  return ended(`failed: ${/^\w*Error: .*$/m.exec(said)?.[0] ?? `it ended with ${code}`}`);
}
