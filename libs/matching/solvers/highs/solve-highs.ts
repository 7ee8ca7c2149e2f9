import { compileInstance, type Instance } from '../../instance/index.js';
import { type Plan } from '../core/primal/plan.js';
import { settleTies } from '../core/primal/ties.js';
import { Run } from '../core/run.js';
import { naiveColumns, naiveModel } from '../model/naive.js';
import { planOfTriples } from '../model/plan-of.js';
import { NoAnswer } from '../no-answer.js';
import { noPlanHoldsAllPins, pinsConflict, worthNothing } from '../pins.js';
import { infeasible, NO_PRICES, solved } from '../report.js';
import { type Solver } from '../solver.js';
import { withHighs } from './guarded.js';
import { scaleOf } from './options.js';
import { prove } from './prove.js';
import { solveWhole } from './whole.js';

/** Seconds, where none are asked for: a general solver on a whole region would otherwise never come back. */
const SECONDS = 60;
/** Part of the time that the search for a plan gets; the rest is for the bound. */
const SEARCH = 0.7;
/** Beyond this the model alone is more than the 2 GiB of WebAssembly hold. */
const MOST_COLUMNS = 1_500_000;
/** Proofs by branching are for problems of this many columns at most. */
export const PROVABLE_COLUMNS = 4_000;
/** Their budget. */
export const RELAXATIONS = 400;

/**
 * HiGHS (WebAssembly, https://highs.dev) on the whole naive model: the cross-check, and the peer to beat. Its plan is
 * counted again; its word that the plan is optimal, or that there is none, counts for nothing: the bound is recomputed
 * from its duals in exact arithmetic, and by branching where those don't meet the value. Throws `NoAnswer` where it has no plan.
 */
export const solveHighs: Solver = async (problem, options, hooks) => {
  const run = new Run({ seconds: options.seconds ?? SECONDS }, hooks);
  const over = (): boolean => run.over();
  const instance = compileInstance(problem);
  const conflict = pinsConflict(instance, problem);
  if (conflict !== null) return infeasible(conflict, options.problemSha256, run.work('highs', 0));
  const columns = naiveColumns(instance);
  if (columns > MOST_COLUMNS)
    throw new NoAnswer(
      'too-large',
      `HiGHS takes ${MOST_COLUMNS} columns at most, and this problem has ${columns}. Use the solver core.`,
    );

  return withHighs((highs) => {
    const model = naiveModel(instance, 'binaries');
    const secondsLeft = (): number => run.secondsLeft() ?? SECONDS;
    run.report('search', 0, null, null);
    const answer = solveWhole(highs, model.linear, scaleOf(model.linear.cost), {
      seconds: SEARCH * secondsLeft(),
      over,
    });
    const work = (iterations: number) => run.work('highs', iterations);
    if (answer.status === 'infeasible') {
      // Without pins nobody has to move, and that is a plan.
      if (!instance.pinnedCell.some((c) => c >= 0)) throw unusable('it says that no plan exists');
      const search = prove(highs, worthNothing(instance), -1, {
        relaxations: RELAXATIONS,
        over,
        secondsLeft,
        enough: 0,
      });
      if (search.plan) throw unusable('it says that no plan exists, and there is one');
      if (search.bound >= 0) throw unusable('it says that no plan exists, and that could not be proved');
      return infeasible(
        noPlanHoldsAllPins(problem),
        options.problemSha256,
        work(answer.iterations + search.iterations),
      );
    }
    if (answer.status === 'nothing-found')
      throw nothingFound(hooks.cancelled(), columns, options.seconds ?? SECONDS);
    const found = planOfTriples(instance, model, answer.x);
    if (!found) throw unusable('its plan breaks a rule or is none');
    if (!answer.proved) run.outOfTime();
    run.report('bound', answer.iterations, found.value, null);
    const proof = prove(highs, instance, found.value, {
      relaxations: columns <= PROVABLE_COLUMNS ? RELAXATIONS : 1,
      over,
      secondsLeft,
    });
    const plan = tiesSettled(instance, proof.plan ?? found);
    return solved(
      problem,
      instance,
      { cellOf: plan.cellOf, bound: proof.bound, certificate: proof.certificate, prices: NO_PRICES },
      options.problemSha256,
      work(answer.iterations + proof.iterations),
    );
  });
};

function tiesSettled(instance: Instance, plan: Plan): Plan {
  settleTies(instance, plan);
  return plan;
}

const unusable = (why: string): NoAnswer =>
  new NoAnswer('no-usable-answer', `HiGHS gave no usable answer: ${why}. Use the solver core.`);

const nothingFound = (cancelled: boolean, columns: number, seconds: number): NoAnswer =>
  cancelled
    ? new NoAnswer('cancelled', 'The run was cancelled before HiGHS had found a plan.')
    : new NoAnswer(
        'out-of-time',
        `HiGHS found no plan in its share of ${seconds} s, for ${columns} columns. Give it more seconds, or use the solver core.`,
      );
