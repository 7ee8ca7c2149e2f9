import { join } from 'node:path';
import { type Size } from '../../../libs/demo/index.js';
import { type Solved, verified } from './core.js';
import { type Lines, percent } from './lines.js';
import { stockPipeline } from './pipeline/pipeline.js';
import { run } from './process.js';
import { addTrace, atEqualGap } from './trace.js';

export const PIPELINE = 'clp + cbc';
/** At the size of a region the pipeline has to take this many times our time to the same gap. */
const BARS: Partial<Record<Size, number>> = { S: 10 };

/** Why the pipeline can't run here, or null. */
export async function pipelineMissing(): Promise<string | null> {
  for (const [tool, args] of [
    ['clp', ['-stop']],
    ['cbc', ['-quit']],
  ] as const) {
    const found = await run(tool, args, { limit: 10 }).then(
      () => true,
      () => false,
    );
    if (!found) return `${tool} is not installed (Debian: apt-get install coinor-clp coinor-cbc)`;
  }
  return null;
}

/** The strongest stock pipeline on the same instance, and the ratio of times at the best gap that both reach. */
export async function measurePipeline(
  folder: string,
  { size, problem, seconds }: { readonly size: Size; readonly problem: string; readonly seconds: number },
  ours: Solved,
  lines: Lines,
): Promise<void> {
  const out = join(folder, `${size}.pipeline.json`);
  const theirs = await stockPipeline(folder, problem, out, seconds);
  if (theirs) await verified(`${PIPELINE} on ${size}`, problem, out);
  const trace = theirs?.trace ?? [];
  const equal = atEqualGap(ours.trace, trace);
  const floor = BARS[size];
  lines.seconds(size, `${PIPELINE}: allowed`, seconds);
  addTrace(lines, size, PIPELINE, trace);
  lines.add(size, `${PIPELINE}: gap`, trace.at(-1)?.gap ?? null, 'ratio');
  lines.seconds(size, `${PIPELINE}: solve`, trace.at(-1)?.seconds ?? null);
  lines.add(size, `${PIPELINE}: columns left to cbc`, theirs?.columnsLeft ?? null, 'columns');
  lines.add(size, `${PIPELINE}: peak memory`, theirs?.peakMB ?? null, 'MB');
  lines.add(size, 'equal gap', equal?.gap ?? null, 'ratio');
  lines.seconds(size, `${PIPELINE}: to equal gap`, equal?.theirs ?? null);
  lines.seconds(size, 'core: to equal gap', equal?.ours ?? null);
  lines.add(size, `${PIPELINE}: time against ours at equal gap`, equal?.ratio ?? null, 'ratio', {
    digits: 2,
    bar: floor === undefined || equal === null ? null : { atLeast: floor },
  });
  // The pipeline computes neither prices nor reasons: the first ratio is of like with like, the second of all we do.
  const whole = equal && equal.theirs / ours.seconds;
  lines.add(
    size,
    `${PIPELINE}: time against ours at equal gap, our prices and reasons included`,
    whole,
    'ratio',
    {
      digits: 2,
    },
  );
  process.stderr.write(
    equal
      ? `  ${size.padEnd(3)} ${PIPELINE.padEnd(30)} gap ${percent(trace.at(-1)!.gap)} in ${trace.at(-1)!.seconds.toFixed(1)} s; at ${percent(equal.gap)} ` +
          `${equal.theirs.toFixed(1)} s against ${equal.ours.toFixed(2)} s: ${equal.ratio.toFixed(1)} × (${whole!.toFixed(1)} × with prices and reasons)\n`
      : `  ${size.padEnd(3)} ${PIPELINE.padEnd(30)} nothing in ${seconds} s\n`,
  );
}
