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
  /** What it could fall apart by, the most undecided first; none = nothing is known that would tell cases apart. */
  readonly splits: readonly Split[];
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
  // To try splits out pays where many are to come, and where a proof is wanted and not any plan.
  const tried = most >= LOOKING_AHEAD && enough === Infinity ? Infinity : 1;

  const open = (decisions: Decisions, parent: Node | null): Node => {
    const cases = caseOf(instance, relaxation.model, decisions);
    const boundAt = (prices: CasePrices): number => {
      const exact = exactCaseBound(instance, relaxation.model, decisions, cases, prices);
      return exact === null ? -Infinity : Number(exact);
    };
    // The parent's prices hold here too, and no prices at all hold everywhere.
    let prices = parent ? parent.prices : relaxation.noPrices();
    let bound = boundAt(prices);
    const offer = (own: CasePrices): void => {
      const ownBound = boundAt(own);
      if (ownBound <= bound) [prices, bound] = [own, ownBound];
    };
    const answer = solve(relaxation.bounds(decisions, cases, false), 'value');
    solved++;
    if (answer.status === 'infeasible') {
      const least = solve(relaxation.bounds(decisions, cases, true), 'violation');
      if (least.status === 'optimal')
        for (const times of relaxation.rayLengths(least.x, bound - Math.max(best, -1)))
          if (bound > best) offer(relaxation.along(prices, decisions, least.rowDual, times));
      return { decisions, splits: [], prices, bound };
    }
    if (answer.status !== 'optimal') return { decisions, splits: [], prices, bound };
    const found = planOfTriples(instance, relaxation.model, answer.x);
    if (found && found.value > best) {
      plan = found;
      best = found.value;
    }
    const own = relaxation.prices(decisions, answer.rowDual, scale);
    own.forEach(offer);
    const splits = splitsOf(instance, relaxation, decisions, answer.x);
    const polished = [{ prices, bound }, ...own.map((one) => ({ prices: one, bound: boundAt(one) }))]
      .map((one) => polish(one.prices, one.bound, best, boundAt))
      .reduce((least, one) => (one.bound < least.bound ? one : least));
    return { decisions, splits, ...polished };
  };

  /** Of the splits the one whose cases both fall the farthest: a relaxation each tells (strong branching). */
  const chosen = ({ splits, bound }: Node): Split => {
    const falls = splits.map((split) =>
      split.map((decisions): number => {
        if (solved >= most || over()) return 0;
        const cases = caseOf(instance, relaxation.model, decisions);
        const answer = solve(relaxation.bounds(decisions, cases, false), 'value');
        solved++;
        if (answer.status === 'stopped') return 0;
        const value = answer.status === 'optimal' ? relaxation.valueOf(answer.x) : -Infinity;
        return Math.min(bound - best, Math.max(bound - value, 0)) + 1;
      }),
    );
    const scores = falls.map(([one, other]) => one * other);
    return splits[scores.indexOf(Math.max(...scores))];
  };

  const leaves: Node[] = [open(rootDecisions(instance), null)];
  while (solved < most && best < enough && !over()) {
    // One that can't be split is left as it is: others may still fall.
    const next = leaves.reduce<Node | null>(
      (top, leaf) => (leaf.splits.length > 0 && leaf.bound > (top?.bound ?? best) ? leaf : top),
      null,
    );
    if (next === null) break;
    const [one, other] = Math.min(tried, next.splits.length) === 1 ? next.splits[0] : chosen(next);
    leaves.splice(leaves.indexOf(next), 1, open(one, next), open(other, next));
  }
  const bound = leaves.reduce((top, leaf) => Math.max(top, leaf.bound), -Infinity);
  return { bound, leaves, plan, solved };
}

/** Relaxations from which on a few of them go to choosing well. */
const LOOKING_AHEAD = 300;
/** Fractions nearer to a whole number than this are noise. */
const NOISE = 1e-6;
/** Most splits that are tried out: of weeks of groups, and of pairs. */
const MOST_WEEKS = 4;
const MOST_PAIRS = 4;

type Split = readonly [Decisions, Decisions];

/**
 * What a node can fall apart by. Where the relaxation decides everything, its fractions within the tolerance of the
 * solver still break a rule, or its prices lose by being rounded: then any pair will do that is made and not decided.
 */
function splitsOf(
  instance: Instance,
  relaxation: Relaxation,
  decisions: Decisions,
  x: Float64Array,
): Split[] {
  const weeks = weekSplits(instance, relaxation, decisions, x);
  const pairs = pairSplits(instance, relaxation, decisions, x, NOISE);
  if (weeks.length + pairs.length > 0) return [...weeks, ...pairs];
  return pairSplits(instance, relaxation, decisions, x, -Infinity).slice(0, 1);
}

/** Group weeks that are partly filled, the most uncertain first. */
function weekSplits(
  instance: Instance,
  { model }: Relaxation,
  decisions: Decisions,
  x: Float64Array,
): Split[] {
  const { cells, cellMin } = instance;
  const used = new Float64Array(cells);
  for (let a = 0; a < model.triples; a++) used[model.cellOf[a]] += x[a];
  const open = new Set(decisions.open);
  const partly: { cell: number; fractionality: number }[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const fractionality = Math.min(used[cell], cellMin[cell] - used[cell]);
    if (fractionality > NOISE && !open.has(cell)) partly.push({ cell, fractionality });
  }
  return partly
    .sort((a, b) => b.fractionality - a.fractionality || a.cell - b.cell)
    .slice(0, MOST_WEEKS)
    .map(({ cell }) => [
      { ...decisions, open: [...decisions.open, cell] },
      { ...decisions, closed: [...decisions.closed, cell] },
    ]);
}

/** Pairs that are partly made, farther than `noise` from yes and no; the most uncertain first. */
function pairSplits(
  instance: Instance,
  { model }: Relaxation,
  decisions: Decisions,
  x: Float64Array,
  noise: number,
): Split[] {
  const decided = new Set(decisions.forced.map(({ entry }) => entry));
  const partly: { entry: number; programme: number; fractionality: number }[] = [];
  for (let a = 0; a < model.triples;) {
    const pair = model.pairOf[a];
    const entry = model.entryOf[a];
    let weight = 0;
    for (; a < model.triples && model.pairOf[a] === pair; a++) weight += x[a];
    const fractionality = Math.min(weight, 1 - weight);
    const settled = weight < 0.5 || decided.has(entry) || instance.pinnedCell[entry] >= 0;
    if (fractionality > noise && (fractionality > NOISE || !settled))
      partly.push({ entry, programme: instance.pairProgramme[pair], fractionality });
  }
  return partly
    .sort((a, b) => b.fractionality - a.fractionality || a.entry - b.entry || a.programme - b.programme)
    .slice(0, MOST_PAIRS)
    .map(({ entry, programme }) => [
      { ...decisions, forced: [...decisions.forced, { entry, programme }] },
      { ...decisions, forbidden: [...decisions.forbidden, { entry, programme }] },
    ]);
}
