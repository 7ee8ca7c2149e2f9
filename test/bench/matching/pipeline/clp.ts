import { readFile } from 'node:fs/promises';
import { run } from '../process.js';

/** What clp and cbc write with `-printingOptions all`. */
export interface LpAnswer {
  readonly seconds: number;
  readonly peakMB: number | null;
  /** By the model's numbers; 0 for what is not in the file. */
  readonly x: Float64Array;
  readonly reducedCost: Float64Array;
  readonly rowDual: Float64Array;
}

const ROW = /^(?:\*\*)?\s*\d+\s+([RC])(\d+)\s+(\S+)\s+(\S+)/;

/** Values and duals of a solution file; null where it holds none that is optimal. */
export function parseSolution(
  text: string,
  columns: number,
  rows: number,
): Pick<LpAnswer, 'x' | 'reducedCost' | 'rowDual'> | null {
  const newline = text.indexOf('\n');
  if (!/^(optimal|stopped on .* objective value)/i.test(text.slice(0, newline))) return null;
  const x = new Float64Array(columns);
  const reducedCost = new Float64Array(columns);
  const rowDual = new Float64Array(rows);
  for (const line of text.slice(newline + 1).split('\n')) {
    const found = ROW.exec(line);
    if (!found) continue;
    const at = Number(found[2]);
    if (found[1] === 'R') rowDual[at] = Number(found[4]);
    else {
      x[at] = Number(found[3]);
      reducedCost[at] = Number(found[4]);
    }
  }
  return { x, reducedCost, rowDual };
}

export interface LpTask {
  readonly mps: string;
  readonly columns: number;
  readonly rows: number;
  readonly limit: number;
  /** A basis to start from, and where to leave the last one. */
  readonly basisIn?: string;
  readonly basisOut?: string;
}

/** The LP relaxation by clp's dual simplex, the fastest of its methods on these models; null where it ran out of time. */
export async function clp(lp: LpTask): Promise<LpAnswer | null> {
  const out = `${lp.mps}.solution`;
  const ran = await run(
    'clp',
    [
      lp.mps,
      ...['-printingOptions', 'all'],
      ...(lp.basisIn === undefined ? [] : ['-basisIn', lp.basisIn]),
      '-dualsimplex',
      ...['-solution', out],
      ...(lp.basisOut === undefined ? [] : ['-basisOut', lp.basisOut]),
    ],
    { limit: lp.limit },
  );
  if (ran.late) return null;
  const answer = parseSolution(await readFile(out, 'utf8'), lp.columns, lp.rows);
  return answer && { ...answer, seconds: ran.seconds, peakMB: ran.peakMB };
}
