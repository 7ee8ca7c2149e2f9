import { compileInstance, findPair, type Instance } from '../instance/index.js';
import { type Problem } from '../problem/problem.js';
import { type Certificate, type Solution, type SolvedSolution, type Work } from '../solution/solution.js';
import { cellAt, pricesFrom } from './core/row-keys.js';
import { prunePairs } from './core/dual/prune.js';
import { Plan } from './core/primal/plan.js';
import { fillFree } from './core/primal/fill-free.js';
import { settleTies } from './core/primal/ties.js';
import { Run } from './core/run.js';
import { attempt } from './highs/guarded.js';
import { prove } from './highs/prove.js';
import { type Searched, searchWhole } from './highs/search.js';
import { naiveColumns } from './model/naive.js';
import { NoAnswer } from './no-answer.js';
import { noPlanHoldsAllPins, pinsConflict, worthNothing } from './pins.js';
import { type Effort, effortOf } from './policy.js';
import { provedPrices } from './prices/proved-prices.js';
import { infeasible, NO_PRICES, solved } from './report.js';
import { lexicographicPlan } from './ties/lexicographic.js';
import { type Solver } from './solver.js';

/** What watches over a run. */
interface Limits {
  readonly over: () => boolean;
  readonly secondsLeft: () => number | undefined;
}

/**
 * A solver, and after it whoever is better on a small problem. HiGHS searches the whole problem in whole numbers, from
 * the plan that there is and without the pairs that its prices rule out, or for a plan where there is none. Then a
 * proof: branch and bound on HiGHS' relaxations closes the gap, or narrows it. Of the plans of a proved value the one
 * by the published order is given (ties/lexicographic.ts). What one more and one fewer of something is worth is proved
 * in the same way. The answer of the first solver stays where that brings nothing, also when HiGHS fails.
 * @param larger what solves problems that are too large for that
 */
export const withProof =
  (first: Solver, larger: Solver): Solver =>
  async (problem, options, hooks) => {
    const run = new Run(options, hooks);
    const instance = effortOf(problem) === null ? null : compileInstance(problem);
    const effort = instance && effortOf(problem, naiveColumns(instance));
    if (!effort || pinsConflict(instance) !== null) return larger(problem, options, hooks);
    const answer = await first(problem, { ...options, prices: false }, hooks).catch(noPlanFound);
    const exact = { problem, instance, effort, run, options };
    if (answer instanceof NoAnswer) return pinsHeld(exact, answer);
    if (answer.status === 'infeasible' || run.over()) return answer;
    return (await provedAnswer(exact, planOf(instance, answer), answer)) ?? answer;
  };

interface Exact {
  readonly problem: Problem;
  readonly instance: Instance;
  readonly effort: Effort;
  readonly run: Run;
  readonly options: Parameters<Solver>[1];
}

const limitsOf = (run: Run): Limits => ({ over: () => run.over(), secondsLeft: () => run.secondsLeft() });

function noPlanFound(error: unknown): NoAnswer {
  if (error instanceof NoAnswer && error.code === 'no-plan-found') return error;
  throw error;
}

/**
 * Where no plan was found that holds all pins: HiGHS looks for one, and then one is sought for its own sake, with
 * nothing worth anything. Whole prices that prove a bound below nothing prove that there is none. Rejects with what the
 * first solver said where neither comes of it.
 */
async function pinsHeld(exact: Exact, unknown: NoAnswer): Promise<Solution> {
  const { problem, instance, effort, run, options } = exact;
  const limits = limitsOf(run);
  const searched = run.over()
    ? null
    : await attempt((highs) => searchWhole(highs, instance, null, { ...limits, nodes: effort.nodes }));
  let found = searched?.plan ?? null;
  if (!found && !run.over()) {
    const search = await attempt((highs) =>
      prove(highs, worthNothing(instance), -1, { ...limits, relaxations: effort.relaxations, enough: 0 }),
    );
    if (search && !search.plan && search.bound < 0)
      return infeasible(
        noPlanHoldsAllPins(problem),
        options.problemSha256,
        run.work('core', search.iterations),
      );
    found = search?.plan?.transfer(instance) ?? null;
  }
  const answer = found && (await provedAnswer(exact, found, null, searched));
  if (answer) return answer;
  throw unknown;
}

/** Null where there is neither a bound from before nor one after. */
async function provedAnswer(
  { problem, instance, effort, run, options }: Exact,
  start: Plan,
  before: SolvedSolution | null,
  earlier: Searched | null = null,
): Promise<Solution | null> {
  const limits = limitsOf(run);
  let found = start;
  let searched = earlier;
  if (before && before.status !== 'optimal') {
    run.report('search', 0, start.value, before.bound);
    searched = await attempt((highs) => {
      const near = withinReach(instance, before);
      return searchWhole(highs, near, start.transfer(near), { ...limits, nodes: effort.nodes });
    });
    if (searched?.plan && searched.plan.value > start.value) found = searched.plan.transfer(instance);
  }
  run.report('proof', 0, found.value, before?.bound ?? null);
  const proof =
    before?.bound === found.value
      ? null
      : await attempt((highs) =>
          prove(highs, instance, found.value, { ...limits, relaxations: effort.relaxations }),
        );
  found = proof?.plan ?? found;
  const best = before && (!proof || before.bound <= proof.bound) ? before : proof;
  if (!best) return null;
  const { bound, certificate } = best;
  const plan = await inOrder(found, best, effort, limits);
  const prices =
    options.prices === false ? NO_PRICES : await provedPrices(problem, plan, { bound, certificate }, limits);
  const iterations = [before?.work, searched, proof].reduce((sum, part) => sum + (part?.iterations ?? 0), 0);
  return solved(
    problem,
    instance,
    { cellOf: plan.cellOf, bound, certificate, prices },
    options.problemSha256,
    {
      ...run.work('core', iterations),
      solver: before && plan.value === before.value ? before.work.solver : 'highs',
      ...exactOf(searched, plan.value, bound),
    },
  );
}

/** The pairs that a better plan than the one there is may have: by weak duality none that the prices put farther below. */
function withinReach(instance: Instance, { certificate, bound, value }: SolvedSolution): Instance {
  if (certificate.kind !== 'dual') return instance;
  return prunePairs(instance, pricesFrom(instance, certificate), bound - value + 1);
}

/** What HiGHS says of its own search, where no certificate says it better. */
function exactOf(searched: Searched | null, value: number, bound: number): Pick<Work, 'exact'> {
  if (!searched || bound === value) return {};
  const status = searched.status === 'optimal' && searched.plan?.value === value ? 'optimal' : 'limit';
  return { exact: { solver: 'highs', status, value: searched.plan?.value ?? null } };
}

/**
 * The plan by the published order: of all of the best value where that is proved and the budget suffices, else as far
 * as exchanges go (ties.ts).
 */
async function inOrder(
  plan: Plan,
  { bound, certificate }: { readonly bound: number; readonly certificate: Certificate },
  effort: Effort,
  limits: Limits,
): Promise<Plan> {
  settleTies(plan.instance, plan);
  fillFree(plan.instance, plan);
  if (plan.value !== bound) return plan;
  const first = await attempt((highs) => {
    let left = effort.relaxationsForTies;
    return lexicographicPlan(plan, certificate, (question, target) => {
      if (left <= 0 || limits.over()) return 'unknown';
      const answer = prove(highs, question, target - 1, { ...limits, relaxations: left, enough: target });
      left -= answer.relaxations;
      return answer.plan ?? (answer.bound < target ? null : 'unknown');
    });
  });
  return first ?? plan;
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
