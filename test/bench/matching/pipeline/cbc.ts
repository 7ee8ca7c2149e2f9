import { readFile } from 'node:fs/promises';
import { run } from '../process.js';
import { parseSolution } from './clp.js';

export interface Incumbent {
  /** From the start of cbc. */
  readonly seconds: number;
  readonly value: number;
}

export interface MipAnswer {
  readonly seconds: number;
  readonly peakMB: number | null;
  /** By the model's numbers; null where it found nothing. */
  readonly x: Float64Array | null;
  /** What it found on the way, by its own word. */
  readonly incumbents: readonly Incumbent[];
}

/** `Cbc0012I Integer solution of -3.9e+08 found by … (12.3 seconds)`, and its brothers of the heuristics. */
const FOUND = /^Cbc00(?:04|09|10|12|13|16)I .*?olution of (\S+) found/;

/** Objectives of incumbents in a line of cbc's log. */
export const incumbentIn = (line: string): number | null => {
  const objective = FOUND.exec(line)?.[1];
  return objective === undefined ? null : -Number(objective);
};

/** Whole columns by cbc, one thread, until proved or out of time. */
export async function cbc(mps: string, columns: number, rows: number, seconds: number): Promise<MipAnswer> {
  const out = `${mps}.solution`;
  const began = performance.now();
  const incumbents: Incumbent[] = [];
  let rest = '';
  const ran = await run(
    'cbc',
    [
      mps,
      '-seconds',
      String(seconds),
      '-timeMode',
      'elapsed',
      '-ratioGap',
      '0',
      '-printingOptions',
      'all',
      '-solve',
      '-solution',
      out,
    ],
    {
      limit: seconds + 60,
      heard: (text) => {
        const rows = `${rest}${text}`.split('\n');
        rest = rows.pop()!;
        for (const row of rows) {
          const value = incumbentIn(row);
          if (value !== null) incumbents.push({ seconds: (performance.now() - began) / 1000, value });
        }
      },
    },
  );
  const text = await readFile(out, 'utf8').catch(() => '\n');
  const x = parseSolution(text, columns, rows)?.x ?? null;
  return { seconds: ran.seconds, peakMB: ran.peakMB, x, incumbents };
}
