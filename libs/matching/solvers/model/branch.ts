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
  /** The relaxation's columns; null where it has no plan. */
  readonly x: Float64Array | null;
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
 * the budget is spent. What remains is a proof either way, of optimality or of a smaller gap. With every pair and
 * group week decided what is left is a transportation problem, so a tree without a budget always ends.
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
    let answer = solve(relaxation.bounds(decisions, cases, false));
    const x = answer.status === 'optimal' ? answer.x : null;
    if (answer.status === 'infeasible') answer = solve(relaxation.bounds(decisions, cases, true));
    solved++;
    if (x) {
      const found = planOfTriples(instance, relaxation.model, x);
      if (found && found.value > best) {
        plan = found;
        best = found.value;
      }
    }
    // The parent's prices hold here too, and no prices at all hold everywhere.
    let prices = parent ? parent.prices : relaxation.noPrices();
    let bound = boundAt(prices);
    if (answer.status === 'optimal') {
      const own = relaxation.prices(decisions, answer.rowDual, scale);
      const ownBound = boundAt(own);
      if (ownBound <= bound) [prices, bound] = [own, ownBound];
    }
    return { decisions, x, ...polish(prices, bound, best, boundAt) };
  };

  const leaves: Node[] = [open(rootDecisions(instance), null)];
  while (solved < most && best < enough && !over()) {
    const next = leaves.reduce((top, leaf) => (leaf.bound > top.bound ? leaf : top));
    if (next.bound <= best) break;
    const split = next.x === null ? null : splitOf(instance, relaxation, next.decisions, next.x);
    if (!split) break; // nothing left to decide, or nothing known: only better prices could lower the bound
    leaves.splice(leaves.indexOf(next), 1, open(split[0], next), open(split[1], next));
  }
  const bound = leaves.reduce((top, leaf) => Math.max(top, leaf.bound), -Infinity);
  return { bound, leaves, plan, solved };
}

/** Fractions nearer to a whole number than this are noise. */
const NOISE = 1e-6;

/** The two cases that a node falls apart in; null where the relaxation decides everything. */
function splitOf(
  instance: Instance,
  { model }: Relaxation,
  decisions: Decisions,
  x: Float64Array,
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

  let choice: { entry: number; programme: number } | null = null;
  far = NOISE;
  for (let a = 0; a < model.triples;) {
    const pair = model.pairOf[a];
    const entry = model.entryOf[a];
    let weight = 0;
    for (; a < model.triples && model.pairOf[a] === pair; a++) weight += x[a];
    const apart = Math.min(weight, 1 - weight);
    if (apart <= far) continue;
    far = apart;
    choice = { entry, programme: instance.pairProgramme[pair] };
  }
  if (!choice) return null;
  return [
    { ...decisions, forced: [...decisions.forced, choice] },
    { ...decisions, forbidden: [...decisions.forbidden, choice] },
  ];
}
