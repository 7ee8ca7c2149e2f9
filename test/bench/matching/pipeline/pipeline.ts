import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline as piped } from 'node:stream/promises';
import { canonical } from '../../../../libs/matching/index.js';
import { compileInstance } from '../../../../libs/matching/instance/index.js';
import { settleTies } from '../../../../libs/matching/solvers/core/primal/ties.js';
import { mergedModel } from '../../../../libs/matching/solvers/model/merged.js';
import { planOfClasses } from '../../../../libs/matching/solvers/model/plan-of.js';
import { gapOf, NO_PRICES, solved } from '../../../../libs/matching/solvers/report.js';
import { problemAt } from '../programs/task.js';
import { improvements, type Reached } from '../trace.js';
import { cbc } from './cbc.js';
import { provedBy } from './certificate.js';
import { clp, type LpAnswer } from './clp.js';
import { fixedGroups } from './groups.js';
import { mps, type MpsPart } from './mps.js';

export interface PipelineAnswer {
  readonly trace: readonly Reached[];
  readonly columnsLeft: number;
  /** Seconds in clp and cbc alone; building and writing the files is not counted. */
  readonly seconds: number;
  readonly peakMB: number;
}

/** Part of the columns that cbc is given: those that the LP uses, and the nearest to being used. */
const KEPT = 1 / 3;

/**
 * The strongest pipeline of stock native tools that was found for this problem: the LP of the merged model with clp,
 * group weeks fixed by what the LP makes of them, the LP again, and cbc on the columns that its reduced costs leave.
 * Writes the solution with the bound that clp's first duals prove; null where there was none in time.
 */
export async function stockPipeline(
  folder: string,
  problemPath: string,
  out: string,
  seconds: number,
): Promise<PipelineAnswer | null> {
  const { problem, sha256 } = await problemAt(problemPath);
  const instance = compileInstance(canonical(problem));
  const model = mergedModel(instance);
  const { linear } = model;
  const all = Array.from({ length: linear.columns }, (_, k) => k);
  const file = async (name: string, part: MpsPart): Promise<string> => {
    const path = join(folder, name);
    await piped(Readable.from(mps(linear, part)), createWriteStream(path));
    return path;
  };
  const size = { columns: linear.columns, rows: linear.rows };
  const basis = join(folder, 'pipeline.bas');

  const first = await clp({
    mps: await file('first.mps', { columns: all, integer: false }),
    ...size,
    limit: seconds,
    basisOut: basis,
  });
  if (!first) return null;
  const { bound, certificate } = provedBy(instance, model, first.rowDual);

  const fixed = fixedGroups(instance, model, first.x);
  const second = await clp({
    mps: await file('second.mps', { columns: all, integer: false, fixed }),
    ...size,
    limit: seconds - first.seconds,
    basisIn: basis,
  });
  if (!second) return null;

  const columns = kept(second);
  const before = first.seconds + second.seconds;
  const whole = await cbc(
    await file('whole.mps', { columns, integer: true, fixed }),
    size.columns,
    size.rows,
    Math.max(1, seconds - before),
  );
  const plan = whole.x && planOfClasses(instance, model, whole.x);
  if (!plan) return null;
  const claimed = whole.incumbents
    .filter(({ value }) => value <= plan.value)
    .map((found) => ({ seconds: before + found.seconds, gap: gapOf(found.value, bound) }));
  settleTies(instance, plan);
  const trace = improvements([
    ...claimed,
    { seconds: before + whole.seconds, gap: gapOf(plan.value, bound) },
  ]);
  const work = {
    iterations: 0,
    seconds: before + whole.seconds,
    peakMB: 0,
    solver: 'clp + cbc',
    stopped: 'budget' as const,
  };
  const solution = solved(
    canonical(problem),
    instance,
    { cellOf: plan.cellOf, bound, certificate, prices: NO_PRICES },
    sha256,
    work,
  );
  await writeFile(out, JSON.stringify(solution));
  return {
    trace,
    columnsLeft: columns.length,
    seconds: before + whole.seconds,
    peakMB: Math.max(first.peakMB ?? 0, second.peakMB ?? 0, whole.peakMB ?? 0),
  };
}

/** Columns in use, and those of the least reduced cost until a third is there. */
function kept({ x, reducedCost }: LpAnswer): number[] {
  const order = Array.from(x, (_, k) => k).sort(
    (a, b) => Number(x[b] > 0) - Number(x[a] > 0) || reducedCost[a] - reducedCost[b] || a - b,
  );
  return order.slice(0, Math.ceil(KEPT * x.length)).sort((a, b) => a - b);
}
