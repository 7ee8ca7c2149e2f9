import { type Instance } from '../../instance/index.js';
import { type Finish, type Pace } from '../policy.js';
import { FirstOrder } from './dual/first-order.js';
import { prunePairs } from './dual/prune.js';
import { type Rows } from './dual/rows.js';
import { dualValue } from './dual/value-of.js';
import { dive } from './primal/dive.js';
import { repairGroups } from './primal/groups.js';
import { repairByRemoving } from './primal/repair.js';
import { exactBound, roundPrices } from './certificate.js';
import { type Finished } from './finish.js';
import { improvePlan } from './primal/improve.js';
import { type Neighbourhood, neighbourhoodOf } from './primal/neighbours.js';
import { Plan } from './primal/plan.js';
import { type Run } from './run.js';

/** Prices and a plan near the optimum, to be polished. */
export interface Start {
  readonly price: Float64Array;
  readonly plan: Plan;
  /** How far below an entry's best alternative a triple is still of interest, in units of value. */
  readonly margin: number;
  readonly iterations: number;
  /** What chains were steered by, where they have been at the plan already: it needs no more of them. */
  readonly neighbourhood?: Neighbourhood;
  /** Where the plan is of the cases that the bound is of. */
  readonly finished?: Finished;
}

/** Looks for a plan and a bound from prices over all pairs; the method is its own from then on. */
export type Finisher = (
  instance: Instance,
  dual: FirstOrder,
  pace: Finish,
  known: Plan,
  run: Run,
) => Promise<Finished>;

/** Part of the time limit, where there is one, by which the prices have to be done. */
const PRICES_UNTIL = 0.5;
/** Pairs worth less than the entry's best alternative by this part of the average value are left out of the dive. */
const MARGIN = 0.3;

/**
 * Keeps the prices with the least dual value over all pairs. Prices found on a part of the problem have to be asked of
 * the whole; those of group weeks are left out of it, because a dive starts and closes them.
 */
export class BestPrice {
  readonly price: Float64Array;

  constructor(
    private readonly instance: Instance,
    private readonly rows: Rows,
    price: Float64Array,
    private dual: number,
  ) {
    this.price = price.slice();
  }

  offer(price: Float64Array): void {
    const { cells, cellMin } = this.instance;
    const offered = price.slice();
    for (let c = 0; c < cells; c++) if (cellMin[c] > 0) offered[c] = this.price[c];
    const dual = dualValue(this.instance, this.rows, offered);
    if (!(dual < this.dual)) return;
    this.dual = dual;
    this.price.set(offered);
  }
}

/** A plan as near to its bound as this part of it is left as it is. */
const GOOD = 0.0002;

/**
 * From nothing: prices over all pairs, a dive among those that the prices leave, and who finishes it where there is more
 * to win.
 */
export async function startCold(
  instance: Instance,
  rows: Rows,
  pace: Pace,
  iterations: number | undefined,
  finisher: Finisher | null,
  run: Run,
): Promise<Start> {
  const dual = new FirstOrder(instance, rows);
  const watch = (): boolean => {
    run.report('prices', dual.iterations, null, Math.ceil(dual.bestDual));
    return run.over(PRICES_UNTIL);
  };
  dual.run(iterations ?? pace.steps, watch);
  const best = new BestPrice(instance, rows, dual.bestPrice, dual.bestDual);
  const margin = (MARGIN * dual.bestDual) / Math.max(1, instance.n);
  const fork = finisher && pace.finish ? dual.fork() : null;
  const near = prunePairs(instance, best.price, margin);
  const rough = new Plan(near);
  dive(near, dual, rough, run, pace, (price) => best.offer(price));
  repairGroups(near, rough);
  repairByRemoving(near, rough);
  const plan = rough.transfer(instance);
  const dived = { price: best.price, plan, margin, iterations: dual.iterations };
  if (!finisher || !pace.finish || !fork) return dived;

  const neighbourhood = neighbourhoodOf(instance, best.price, margin);
  const bound = exactBound(instance, roundPrices(best.price));
  if (plan.broken === 0) improvePlan(instance, plan, neighbourhood, bound, run);
  const chained = { ...dived, neighbourhood };
  if (plan.broken === 0 && bound - plan.value <= GOOD * Math.abs(bound)) return chained;
  const finished = await finisher(instance, fork, pace.finish, plan, run);
  const all = { iterations: dual.iterations + finished.steps };
  return finished.plan === null
    ? { ...chained, finished, ...all }
    : { ...dived, plan: finished.plan, finished, ...all };
}
