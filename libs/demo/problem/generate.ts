import { seededRandom } from '../../kernel/index.js';
import { PROBLEM_FORMAT, type Problem } from '../../matching/index.js';
import { defaultPolicy } from './default-policy.js';
import { generateEntries } from './demand.js';
import { FAMILY, type FamilyName } from './families/families.js';
import { generateGeography } from './geography.js';
import { generateCeilings, generateProviders } from './limits.js';
import { pinSome } from './pins.js';
import { figuresFor, FIGURES, type Size, type SizeFigures } from './sizes.js';
import { generateOrganisations, generateProgrammes } from './supply.js';

const WEEKS = 13;

/** A size by name, or any number of entries. */
export type HowLarge = { readonly size: Size } | { readonly entries: number };

/** The shape of a family draws from a stream of its own, so that the region below stays what it is. */
const SHAPE = 0x5eed;

/**
 * A synthetic problem, the same for the same family, size and seed on every machine. It is made to be hard in the way
 * real regions are: far more candidates than slots, waits in whole weeks that hundreds share, limits that bind.
 * @param seed any whole number
 * @example generate({ size: 'S', seed: 1 }).entries.length === 3000
 */
export function generate({
  seed,
  family = 'region',
  ...large
}: HowLarge & { readonly seed: number; readonly family?: FamilyName }): Problem {
  const { figures: adapt, shape, pins = pinSome } = FAMILY[family];
  const figures = adapt('size' in large ? FIGURES[large.size] : figuresFor(large.entries));
  const random = seededRandom(seed);
  const problem = shape(seededRandom(seed + SHAPE), generateRegion(random, figures, seed));
  return { ...problem, entries: pins(random, problem, figures.pins) };
}

function generateRegion(
  random: ReturnType<typeof seededRandom>,
  figures: SizeFigures,
  seed: number,
): Problem {
  const geography = generateGeography(random, figures);
  const organisations = generateOrganisations(random, figures, geography);
  const programmes = generateProgrammes(random, figures, geography, organisations, WEEKS);
  const entries = generateEntries(random, figures, geography, organisations, programmes);
  const providers = generateProviders(random, organisations, programmes, entries);
  return {
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
}
