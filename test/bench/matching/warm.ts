import { join } from 'node:path';
import { type Size } from '../../../libs/demo/index.js';
import { solveOurs } from './core.js';
import { oneInAHundredChanged, writeProblem } from './instances.js';
import { type Lines, percent } from './lines.js';

/** Seconds within which a region has to be solved again; null = none set. */
const BARS: Partial<Record<Size, number>> = { S: 1 };

/**
 * Solved again after one entry in a hundred has come or gone, from the answer of the day before; and from nothing. Both
 * as a what-if asks, which is what starts from an answer in the service: plan, bound and reasons, no shadow prices.
 */
export async function measureWarm(folder: string, size: Size, lines: Lines): Promise<void> {
  const name = `${size} warm`;
  const { before, after } = oneInAHundredChanged(size);
  const at = (file: string): string => join(folder, `${size}.${file}.json`);
  const yesterday = await solveOurs(name, {
    problem: await writeProblem(folder, `${size}.before`, before),
    out: at('before.solution'),
  });
  const problem = await writeProblem(folder, `${size}.after`, after);
  const warm = await solveOurs(name, {
    problem,
    out: at('after.solution'),
    warm: yesterday.solution,
    prices: false,
  });
  const cold = await solveOurs(name, { problem, out: at('cold.solution'), prices: false });
  const bar = BARS[size];
  lines.add(name, 'gap', warm.answer.gap, 'ratio');
  lines.seconds(name, 'solve', warm.seconds, bar === undefined ? null : { atMost: bar });
  lines.add(name, 'gap, from nothing', cold.answer.gap, 'ratio');
  lines.seconds(name, 'solve, from nothing', cold.seconds);
  process.stderr.write(
    `${name.padEnd(10)} again in ${warm.seconds.toFixed(2)} s to ${percent(warm.answer.gap)}; from nothing ` +
      `${cold.seconds.toFixed(2)} s to ${percent(cold.answer.gap)}\n`,
  );
}
