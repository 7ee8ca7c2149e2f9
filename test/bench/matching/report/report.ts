import { readFile } from 'node:fs/promises';
import { parseLines } from '../lines.js';
import { draw } from './plot.js';
import { markdown } from './table.js';

/** The tables on standard output and the plot in its file, both from the lines of one run. */
export async function report(linesPath: string, plotPath: string): Promise<void> {
  const lines = parseLines(await readFile(linesPath, 'utf8'));
  process.stdout.write(`${markdown(lines)}\n`);
  await draw(lines, plotPath);
  process.stderr.write(`drew ${plotPath}\n`);
}
