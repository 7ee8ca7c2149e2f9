import { compileInstance, findPair, type Instance } from '../instance/index.js';
import { type Problem } from '../problem/problem.js';
import {
  type Certificate,
  type ShadowPrices,
  type Solution,
  type SolvedSolution,
} from '../solution/solution.js';
import { cellAt, pricesFrom } from './core/row-keys.js';
import { Rows } from './core/dual/rows.js';
import { neighbourhoodOf } from './core/primal/neighbours.js';
import { Plan } from './core/primal/plan.js';
import { settleTies } from './core/primal/ties.js';
import { Run } from './core/run.js';
import { withHighs } from './highs/guarded.js';
import { prove } from './highs/prove.js';
import { naiveColumns } from './model/naive.js';
import { NoAnswer } from './no-answer.js';
import { pinsConflict, worthNothing } from './pins.js';
import { byChains, type Nearby, shadowPrices } from './prices/shadow-prices.js';
import { withOne, withoutTooSmall } from './prices/items.js';
import { infeasible, NO_PRICES, solved } from './report.js';
import { lexicographicPlan } from './ties/lexicographic.js';
import { type Solver } from './solver.js';

/** Columns up to which a proof by branching ends soon: a second or two. */
const MOST_COLUMNS = 4_000;
/** More entries are not looked at: compiling a region only to count its columns costs as much as solving it again. */
const MOST_ENTRIES = 1_000;
/** Relaxations: the budget, whatever the clock says, so that the answer is the same on any machine. */
const RELAXATIONS = 200;
/** For the order of ties: all questions together. */
const RELAXATIONS_FOR_TIES = 1_000;
/** For what one more and one fewer of a thing is worth: each; and all together, fewer where each is large. */
const RELAXATIONS_A_PRICE = 40;
const RELAXATIONS_FOR_PRICES = 200;
const COLUMNS_FOR_PRICES = 100_000;
const PRICED = { slots: 8, ceilings: 4, providers: 4 };

/**
 * A solver, and after it a proof: where a small problem is left with a gap, or without a plan, branch and bound on
 * HiGHS' relaxations closes it, or narrows it, and finds the better plan on the way. Of the plans of a proved value the one
 * by the published order is given (ties/lexicographic.ts). What one more and one fewer of
 * something is worth is proved in the same way. The answer of the first solver stays where the proof brings nothing,
 * also when HiGHS fails.
 */
export const withProof =
  (first: Solver): Solver =>
  async (problem, options, hooks) => {
    const run = new Run(options, hooks);
    const instance = problem.entries.length > MOST_ENTRIES ? null : compileInstance(problem);
    if (!instance || pinsConflict(instance) !== null || naiveColumns(instance) > MOST_COLUMNS)
      return first(problem, options, hooks);
    const answer = await first(problem, { ...options, prices: false }, hooks).catch(noPlanFound);
    if (answer instanceof NoAnswer) return pinsHeld(problem, instance, answer, run, options);
    if (answer.status === 'infeasible' || run.over()) return answer;
    const plan = planOf(instance, answer);
    return (await provedAnswer(problem, plan, answer, run, options)) ?? answer;
  };

function noPlanFound(error: unknown): NoAnswer {
  if (error instanceof NoAnswer && error.code === 'no-plan-found') return error;
  throw error;
}

/**
 * Where no plan was found that holds all pins: one is sought for its own sake, with nothing worth anything. Whole prices
 * that prove a bound below nothing prove that there is none. Rejects with what the first solver said where neither comes
 * of it.
 */
async function pinsHeld(
  problem: Problem,
  instance: Instance,
  unknown: NoAnswer,
  run: Run,
  options: Parameters<Solver>[1],
): Promise<Solution> {
  const limits = { over: () => run.over(), secondsLeft: () => run.secondsLeft() };
  const search = run.over()
    ? null
    : await attempt((highs) =>
        prove(highs, worthNothing(instance), -1, { ...limits, relaxations: RELAXATIONS, enough: 0 }),
      );
  if (search?.plan) {
    const answer = await provedAnswer(problem, search.plan.transfer(instance), null, run, options);
    if (answer) return answer;
  } else if (search && search.bound < 0)
    return infeasible('no plan holds all pins', options.problemSha256, run.work('core', search.iterations));
  throw unknown;
}

/** Null where there is neither a bound from before nor one after. */
async function provedAnswer(
  problem: Problem,
  start: Plan,
  before: SolvedSolution | null,
  run: Run,
  { problemSha256, prices: asked }: Parameters<Solver>[1],
): Promise<Solution | null> {
  const { instance, value } = start;
  const limits = {
    over: () => run.over(),
    secondsLeft: () => run.secondsLeft(),
  };
  run.report('proof', 0, value, before?.bound ?? null);
  const proof =
    before?.status === 'optimal'
      ? null
      : await attempt((highs) => prove(highs, instance, value, { ...limits, relaxations: RELAXATIONS }));
  const found = proof?.plan ?? start;
  const best = before && (!proof || before.bound <= proof.bound) ? before : proof;
  if (!best) return null;
  const { bound, certificate } = best;
  const plan = await inOrder(found, best, limits);
  const prices = asked === false ? NO_PRICES : await pricesOf(problem, plan, { bound, certificate }, limits);
  return solved(problem, instance, { cellOf: plan.cellOf, bound, certificate, prices }, problemSha256, {
    ...run.work('core', (before?.work.iterations ?? 0) + (proof?.iterations ?? 0)),
    solver: before?.work.solver ?? 'core',
  });
}

/**
 * The plan by the published order: of all of the best value where that is proved and the budget suffices, else as far
 * as exchanges go (ties.ts).
 */
async function inOrder(
  plan: Plan,
  { bound, certificate }: { readonly bound: number; readonly certificate: Certificate },
  limits: { readonly over: () => boolean; readonly secondsLeft: () => number | undefined },
): Promise<Plan> {
  settleTies(plan.instance, plan);
  if (plan.value !== bound) return plan;
  const first = await attempt((highs) => {
    let left = RELAXATIONS_FOR_TIES;
    return lexicographicPlan(plan, certificate, (question, target) => {
      if (left <= 0 || limits.over()) return 'unknown';
      const answer = prove(highs, question, target - 1, { ...limits, relaxations: left, enough: target });
      left -= answer.relaxations;
      return answer.plan ?? (answer.bound < target ? null : 'unknown');
    });
  });
  return first ?? plan;
}

/** With HiGHS; null where it fails. */
const attempt = <Result>(work: Parameters<typeof withHighs<Result>>[0]): Promise<Result | null> =>
  withHighs(work).catch((error: unknown) => {
    if (error instanceof NoAnswer) return null;
    throw error;
  });

/** Shadow prices, each side of each interval proved by branching as long as the budget lasts; by chains alone where HiGHS fails. */
async function pricesOf(
  problem: Problem,
  plan: Plan,
  proof: { readonly bound: number; readonly certificate: Certificate },
  limits: { readonly over: () => boolean; readonly secondsLeft: () => number | undefined },
): Promise<ShadowPrices> {
  const { instance } = plan;
  const rows = new Rows(instance);
  const { certificate } = proof;
  const price = pricesFrom(instance, certificate.kind === 'dual' ? certificate : certificate.leaves[0]);
  const chains = byChains(plan, neighbourhoodOf(instance, price, Infinity));
  const by = (nearby: Nearby): ShadowPrices =>
    shadowPrices(problem, plan, rows, proof, PRICED, nearby, limits.over);
  const proved = await attempt((highs) => {
    let left = Math.min(RELAXATIONS_FOR_PRICES, Math.ceil(COLUMNS_FOR_PRICES / naiveColumns(instance)));
    return by((item, step) => {
      const near = chains(item, step);
      const changed = withOne(instance, item, step);
      if (!changed || left <= 0 || pinsConflict(changed) !== null) return near;
      const relaxations = Math.min(left, RELAXATIONS_A_PRICE);
      const closer = prove(highs, withoutTooSmall(changed), near.plan?.value ?? -Infinity, {
        ...limits,
        relaxations,
      });
      left -= closer.relaxations;
      return { plan: closer.plan ?? near.plan, bound: closer.bound };
    });
  });
  return proved ?? by(chains);
}

/** The plan of a solution again, with its counters. */
function planOf(instance: Instance, { assignments }: SolvedSolution): Plan {
  const entryAt = new Map(instance.entryIds.map((id, i) => [id, i]));
  const programmeAt = new Map(instance.programmeIds.map((id, j) => [id, j]));
  const plan = new Plan(instance);
  for (const { entry, programme, week } of assignments) {
    const i = entryAt.get(entry)!;
    const j = programmeAt.get(programme)!;
    if (plan.cellOf[i] < 0) plan.place(i, findPair(instance, i, j), cellAt(instance, j, week)); // else pinned
  }
  plan.commit();
  return plan;
}
