import { seededRandom } from '../../kernel/index.js';
import { PROBLEM_FORMAT, type MatchingPolicy, type Problem } from '../../matching/index.js';
import { generateEntries } from './demand.js';
import { generateGeography } from './geography.js';
import { generateCeilings, generateProviders } from './limits.js';
import { pinSome } from './pins.js';
import { FIGURES, type Size } from './sizes.js';
import { generateOrganisations, generateProgrammes } from './supply.js';

const WEEKS = 13;

/** The policy of every synthetic problem: the Treeknorm and the default weights. */
export const defaultPolicy = (seed: number): MatchingPolicy => ({
  norm: { intake: 4, treatment: 10, total: 14 },
  severityWeight: { '1': 1, '2': 2, '3': 4 },
  minGainWeeks: 1,
  weights: { breach: 10_000, weeks: 100, travel: 1 },
  seed,
});

/**
 * A synthetic region, the same for the same size and seed on every machine. It is made to be hard in the way
 * real regions are: far more candidates than slots, waits in whole weeks that hundreds share, limits that bind.
 * @param seed any whole number
 * @example generate({ size: 'S', seed: 1 }).entries.length === 3000
 */
export function generate({ size, seed }: { readonly size: Size; readonly seed: number }): Problem {
  const figures = FIGURES[size];
  const random = seededRandom(seed);
  const geography = generateGeography(random, figures);
  const organisations = generateOrganisations(random, figures, geography);
  const programmes = generateProgrammes(random, figures, geography, organisations, WEEKS);
  const entries = generateEntries(random, figures, geography, organisations, programmes);
  const providers = generateProviders(random, organisations, programmes, entries);
  const problem: Problem = {
    format: PROBLEM_FORMAT,
    firstWeek: '2026-W49',
    weeks: WEEKS,
    policy: defaultPolicy(seed),
    providers,
    programmes,
    ceilings: generateCeilings(random, figures, providers, programmes),
    travel: geography.travel,
    entries,
  };
  return { ...problem, entries: pinSome(random, problem, figures.pins) };
}
