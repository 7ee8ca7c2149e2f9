/**
 * Solves the problems of a family as the service would, and asks HiGHS alone for the best there is. Processor time and
 * not wall time: a family is many small problems, and what else the machine does must not count.
 */
import { canonical, SILENT, solve, verify } from '../../../../libs/matching/index.js';
import { compileInstance } from '../../../../libs/matching/instance/index.js';
import { generate } from '../../../../libs/demo/index.js';
import { withHighs } from '../../../../libs/matching/solvers/highs/guarded.js';
import { searchWhole } from '../../../../libs/matching/solvers/highs/search.js';
import { type FamilyResult, type FamilyTask } from './family-task.js';
import { task } from './task.js';

const { family, entries, seeds, seconds } = task<FamilyTask>();
const problemSha256 = '0'.repeat(64);
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const results: FamilyResult[] = [];
for (let seed = 1; seed <= seeds; seed++) {
  const problem = generate({ family, entries, seed });
  const began = cpuSeconds();
  const solution = await solve(problem, { problemSha256 }, SILENT);
  const took = cpuSeconds() - began;
  if (solution.status === 'infeasible') throw new Error(`seed ${seed} is infeasible: ${solution.reason}`);
  const verdict = verify(problem, solution, { problemSha256 });
  if (!verdict.valid) throw new Error(`seed ${seed}: ${verdict.problems[0].message}`);
  const searched =
    seconds === 0
      ? null
      : await withHighs((highs) =>
          searchWhole(highs, compileInstance(canonical(problem)), null, {
            over: () => false,
            secondsLeft: () => seconds,
          }),
        );
  results.push({
    seed,
    value: solution.value,
    gap: solution.gap,
    proved: solution.status === 'optimal',
    cpuSeconds: took,
    best: searched?.status === 'optimal' ? (searched.plan?.value ?? null) : null,
  });
}
process.stdout.write(JSON.stringify(results));
