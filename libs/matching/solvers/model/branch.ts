import { type Instance } from '../../instance/index.js';
import { type Plan } from '../core/primal/plan.js';
import { caseOf, type Decisions, rootDecisions } from './decisions.js';
import { type CasePrices, exactCaseBound } from './exact-bound.js';
import { planOfTriples } from './plan-of.js';
import { polish } from './polish.js';
import { type Relaxation, type SolveRelaxed } from './relaxation.js';

/** One case of the proof. */
export interface Leaf {
  readonly decisions: Decisions;
  readonly prices: CasePrices;
  readonly bound: number;
}

interface Node extends Leaf {
  /** The two cases that it falls apart in; null = nothing is known that would tell them apart. */
  readonly split: readonly [Decisions, Decisions] | null;
}

export interface Proof {
  /** No plan is worth more. */
  readonly bound: number;
  /** Cases that together leave no plan out. */
  readonly leaves: readonly Leaf[];
  /** The best plan met on the way, better than the one handed in; null = none was. */
  readonly plan: Plan | null;
  /** Relaxations solved. */
  readonly solved: number;
}

export interface BranchOptions {
  /** Value of the best plan known; −Infinity = none. */
  readonly value: number;
  /** Most relaxations: the budget. */
  readonly most: number;
  /** Duals of the solver times this are in units of value. */
  readonly scale: number;
  readonly over: () => boolean;
  /** A plan of this value ends it: all that is asked is whether there is one. */
  readonly enough?: number;
}

/**
 * Branch and bound for proofs (Land and Doig 1960): the case with the highest bound is split, on a group week that
 * the relaxation half fills or a pair that it half makes, until no case can hold a better plan than the best known or
 * the budget is spent. A case without a plan is proved to have none by the prices of its least violation (the ray of
 * Farkas). What remains is a proof either way, of optimality or of a smaller gap. With every pair and group week
 * decided what is left is a transportation problem, so a tree without a budget always ends.
 */
export function branch(
  instance: Instance,
  relaxation: Relaxation,
  solve: SolveRelaxed,
  { value, most, scale, over, enough = Infinity }: BranchOptions,
): Proof {
  let best = value;
  let plan: Plan | null = null;
  let solved = 0;

  const open = (decisions: Decisions, parent: Node | null): Node => {
    const cases = caseOf(instance, relaxation.model, decisions);
    const boundAt = (prices: CasePrices): number => {
      const exact = exactCaseBound(instance, relaxation.model, decisions, cases, prices);
      return exact === null ? -Infinity : Number(exact);
    };
    // The parent's prices hold here too, and no prices at all hold everywhere.
    let prices = parent ? parent.prices : relaxation.noPrices();
    let bound = boundAt(prices);
    const offer = (own: CasePrices | null): void => {
      const ownBound = own ? boundAt(own) : Infinity;
      if (ownBound <= bound) [prices, bound] = [own!, ownBound];
    };
    const answer = solve(relaxation.bounds(decisions, cases, false), 'value');
    solved++;
    if (answer.status === 'infeasible') {
      const least = solve(relaxation.bounds(decisions, cases, true), 'violation');
      if (least.status === 'optimal')
        for (const times of relaxation.rayLengths(least.x, bound - Math.max(best, -1)))
          if (bound > best) offer(relaxation.along(prices, decisions, least.rowDual, times));
      return { decisions, split: null, prices, bound };
    }
    if (answer.status !== 'optimal') return { decisions, split: null, prices, bound };
    const found = planOfTriples(instance, relaxation.model, answer.x);
    if (found && found.value > best) {
      plan = found;
      best = found.value;
    }
    offer(relaxation.prices(decisions, answer.rowDual, scale));
    const split = splitOf(instance, relaxation, decisions, answer.x, found !== null);
    return { decisions, split, ...polish(prices, bound, best, boundAt) };
  };

  const leaves: Node[] = [open(rootDecisions(instance), null)];
  while (solved < most && best < enough && !over()) {
    // One that can't be split is left as it is: others may still fall.
    const next = leaves.reduce<Node | null>(
      (top, leaf) => (leaf.split !== null && leaf.bound > (top?.bound ?? best) ? leaf : top),
      null,
    );
    if (next === null) break;
    leaves.splice(leaves.indexOf(next), 1, open(next.split![0], next), open(next.split![1], next));
  }
  const bound = leaves.reduce((top, leaf) => Math.max(top, leaf.bound), -Infinity);
  return { bound, leaves, plan, solved };
}

/** Fractions nearer to a whole number than this are noise. */
const NOISE = 1e-6;

/**
 * The two cases that a node falls apart in; null where the relaxation decides everything. `whole`: it is a plan that
 * keeps every rule, and what its bound is above it only the rounding of prices.
 */
function splitOf(
  instance: Instance,
  { model }: Relaxation,
  decisions: Decisions,
  x: Float64Array,
  whole: boolean,
): [Decisions, Decisions] | null {
  const used = new Float64Array(instance.cells);
  for (let a = 0; a < model.triples; a++) used[model.cellOf[a]] += x[a];
  let cell = -1;
  let far = NOISE;
  for (let c = 0; c < instance.cells; c++) {
    const apart = Math.min(used[c], instance.cellMin[c] - used[c]);
    if (apart <= far || decisions.open.includes(c)) continue;
    cell = c;
    far = apart;
  }
  if (cell >= 0)
    return [
      { ...decisions, open: [...decisions.open, cell] },
      { ...decisions, closed: [...decisions.closed, cell] },
    ];

  // Fractions within the tolerance of a solver may still break a rule: then any pair will do that is not decided.
  const decided = new Set(decisions.forced.map(({ entry }) => entry));
  let choice: { entry: number; programme: number } | null = null;
  far = whole ? NOISE : -Infinity;
  for (let a = 0; a < model.triples;) {
    const pair = model.pairOf[a];
    const entry = model.entryOf[a];
    let weight = 0;
    for (; a < model.triples && model.pairOf[a] === pair; a++) weight += x[a];
    const apart = Math.min(weight, 1 - weight);
    if (
      apart <= far ||
      (apart <= NOISE && (weight < 0.5 || decided.has(entry) || instance.pinnedCell[entry] >= 0))
    )
      continue;
    far = apart;
    choice = { entry, programme: instance.pairProgramme[pair] };
  }
  if (!choice) return null;
  return [
    { ...decisions, forced: [...decisions.forced, choice] },
    { ...decisions, forbidden: [...decisions.forbidden, choice] },
  ];
}
