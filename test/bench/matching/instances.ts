import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical, type Problem } from '../../../libs/matching/index.js';
import { generate, type Size } from '../../../libs/demo/index.js';
import { compileInstance, countTriples } from '../../../libs/matching/instance/index.js';
import { type Lines } from './lines.js';

/** Everything is measured on the same region of each size. */
const SEED = 1;

/** The problem of a size, as a file; what it is made of goes to the lines. */
export async function writeRegion(folder: string, size: Size, lines: Lines): Promise<string> {
  const problem = generate({ size, seed: SEED });
  const instance = compileInstance(canonical(problem));
  lines.add(size, 'entries', problem.entries.length, 'entries');
  lines.add(size, 'programmes', problem.programmes.length, 'programmes');
  lines.add(size, 'pairs', instance.pairBase.length, 'pairs');
  lines.add(size, 'triples', countTriples(instance), 'triples');
  return writeProblem(folder, size, problem);
}

export async function writeProblem(folder: string, name: string, problem: Problem): Promise<string> {
  const path = join(folder, `${name}.json`);
  await writeFile(path, JSON.stringify(problem));
  return path;
}

/** The region without ceilings, shares and groups: what is left is a transportation problem. */
export function network(size: Size): Problem {
  const problem = generate({ size, seed: SEED });
  return {
    ...problem,
    ceilings: [],
    providers: problem.providers.map((row) => ({ ...row, minHighShare: null })),
    programmes: problem.programmes.map((row) => ({ ...row, minStart: null })),
  };
}

/**
 * The region before and after a day on which one entry in a hundred arrives or leaves: half of them are there only
 * before, the other half only after. Pinned ones stay.
 */
export function oneInAHundredChanged(size: Size): { readonly before: Problem; readonly after: Problem } {
  const problem = generate({ size, seed: SEED });
  const without = (rest: number): Problem => ({
    ...problem,
    entries: problem.entries.filter(({ pinned }, i) => pinned !== null || i % 200 !== rest),
  });
  return { before: without(50), after: without(150) };
}
