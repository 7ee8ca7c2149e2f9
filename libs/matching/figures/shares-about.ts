import { type Population, populationOf, POPULATIONS } from '../../kernel/index.js';
import { type Problem } from '../problem/index.js';
import { type Assignment } from '../solution/assignment.js';
import { type Unmatched } from '../solution/solution.js';
import { runShares, type SharesBy } from './run-shares.js';
import { unmetNeeds, type UnmetNeeds } from './unmet-needs.js';

/** Who of one population was proposed and who was not, and what nobody offers them. */
interface SharesOfPopulation {
  readonly tables: readonly SharesBy[];
  readonly unmet: UnmetNeeds;
}

/** Of each population that waits; no entry is in two of them, and no figure pools two. */
export type SharesByPopulation = Readonly<Partial<Record<Population, SharesOfPopulation>>>;

/**
 * `runShares` and `unmetNeeds` of each population apart: placements do not cross a law, so neither do the figures.
 * @param plans assignments of the run and of first come first served, over the whole problem
 * @param unmatched of the whole run
 * @param k figures about fewer are not told
 * @example sharesAbout(problem, plans, unmatched, 10).youth?.tables // of the young alone
 */
export function sharesAbout(
  problem: Problem,
  plans: { readonly run: readonly Assignment[]; readonly firstComeFirstServed: readonly Assignment[] },
  unmatched: readonly Unmatched[],
  k: number,
): SharesByPopulation {
  return Object.fromEntries(
    POPULATIONS.flatMap((population) => {
      const entries = problem.entries.filter((entry) => populationOf(entry) === population);
      if (entries.length === 0) return [];
      const own = { ...problem, entries };
      // Whoever is unmatched and of another population is not in it, and so in none of its groups.
      return [
        [population, { tables: runShares(own, plans, k), unmet: unmetNeeds(own, unmatched, k) }] as const,
      ];
    }),
  );
}
