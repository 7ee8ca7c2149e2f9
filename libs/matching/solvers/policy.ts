import { type Problem } from '../problem/problem.js';
import { type Counts } from './prices/items.js';

/**
 * Who solves a problem when nobody asks for a solver by name, by size and structure as measured over the families
 * (docs/engine.md):
 *
 * - The core always, and first: it proves pure networks (no ceilings, shares and groups) of any size, goes through the
 *   plans of tiny coupled problems, and has a plan and a certified bound for everything else.
 * - HiGHS on what the core leaves open of small and middle problems: the plan in whole numbers, and the proof. On a pure
 *   network nothing is left open but the order of ties.
 * - HiGHS on a region that the core's plan is not near to the bound of: the plan of the best case of group weeks, among
 *   what its prices leave (`Finish`).
 * - javascript-lp-solver never in earnest: a cross-check of small pure problems, in the tests and by name.
 *
 * This is what HiGHS gets. Budgets in nodes and relaxations, whatever the clock says.
 */
export interface Effort {
  /** Of HiGHS' own search, for each part of the problem. */
  readonly nodes: number;
  /** Of the proof by branching. */
  readonly relaxations: number;
  /** For the order of ties: all questions together. */
  readonly relaxationsForTies: number;
}

/** More entries are not looked at: compiling a region only to count its columns costs as much as solving it again. */
const MOST_ENTRIES = 1_000;
/** Admissible triples up to which HiGHS finds and mostly proves the optimum in seconds. */
const MOST_COLUMNS = 20_000;
/** Columns that all relaxations of a proof, and of the order of ties, have together: some seconds each. */
const COLUMNS_A_PROOF = 3_000_000;
const COLUMNS_OF_TIES = 4_000_000;

/**
 * How much a problem of that many entries, and of that many columns where they are counted, gets besides the core; null
 * = nothing. Measured by family: up to 300 entries (10,000 columns) HiGHS takes 0.1 to 4 s.
 */
export function effortOf({ entries }: Problem, columns = 0): Effort | null {
  if (entries.length > MOST_ENTRIES || columns > MOST_COLUMNS) return null;
  const within = (all: number): number => Math.round(all / Math.max(1, columns));
  return {
    nodes: 500,
    relaxations: Math.min(6_000, Math.max(100, within(COLUMNS_A_PROOF))),
    relaxationsForTies: Math.min(1_000, within(COLUMNS_OF_TIES)),
  };
}

/** How much work a problem gets. Fixed by size and never by time, so that the same problem always gets the same answer. */
export interface Pace {
  /** First-order steps over all pairs. */
  readonly steps: number;
  /** Most rounds of decisions about groups, and the steps between two. */
  readonly groupRounds: number;
  readonly groupSteps: number;
  /** Most rounds of a dive; what is left then goes in as it fits. */
  readonly rounds: number;
  /** Steps between two rounds of a dive. */
  readonly diveSteps: number;
  /** Part of the remaining weight that a round of the dive places. */
  readonly portion: number;
  /** How many things of each kind get a shadow price: seconds at S, a few percent of the time above it. */
  readonly priced: Counts;
  /** Null = the plan of the dive is what there is. */
  readonly finish: Finish | null;
}

/** What a region gets that is too large for a proof by HiGHS and small enough for it to choose among what prices leave. */
export interface Finish {
  /** First-order steps of a case of group weeks, of adding to one, and of all cases together. */
  readonly caseSteps: number;
  readonly polishSteps: number;
  readonly allSteps: number;
  /** Most cases: each is a price list in the certificate. */
  readonly cases: number;
  /** Columns left to HiGHS; as many as that, or what the narrowest margin leaves. */
  readonly columns: number;
  readonly nodes: number;
  readonly simplexIterations: number;
  /** How often HiGHS is asked. */
  readonly searches: number;
}

const FINISH: Finish = {
  ...{ caseSteps: 160, polishSteps: 400, allSteps: 4_000, cases: 24 },
  ...{ columns: 9_000, nodes: 1, simplexIterations: 9_000, searches: 1 },
};

/** Measured on the generated sizes: S takes some 4 s, L 25 s and N 105 s of one core. */
export function paceOf(triples: number, network = false): Pace {
  // A pure network is finished exactly afterwards: prices and plan only have to be near.
  if (network && triples <= 5_000_000)
    return {
      steps: 200,
      groupRounds: 12,
      groupSteps: 40,
      rounds: 40,
      diveSteps: 24,
      portion: 0.3,
      priced: { slots: 8, ceilings: 0, providers: 4 },
      finish: null,
    };
  if (triples <= 400_000)
    return {
      steps: 600,
      groupRounds: 12,
      groupSteps: 40,
      rounds: 120,
      diveSteps: 40,
      portion: 0.12,
      priced: { slots: 16, ceilings: 8, providers: 8 },
      finish: FINISH,
    };
  if (triples <= 5_000_000)
    return {
      steps: 340,
      groupRounds: 12,
      groupSteps: 40,
      rounds: 60,
      diveSteps: 32,
      portion: 0.2,
      priced: { slots: 4, ceilings: 2, providers: 2 },
      finish: null,
    };
  return {
    steps: 210,
    groupRounds: 3,
    groupSteps: 24,
    rounds: 30,
    diveSteps: 16,
    portion: 0.35,
    priced: { slots: 4, ceilings: 2, providers: 2 },
    finish: null,
  };
}
