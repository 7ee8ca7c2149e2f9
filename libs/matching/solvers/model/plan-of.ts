import { findPair, type Instance, mayUse } from '../../instance/index.js';
import { Plan } from '../core/primal/plan.js';
import { type MergedModel } from './merged.js';
import { type NaiveModel } from './naive.js';

/** Farther from a whole number than this is a fraction, not noise. */
const WHOLE = 1e-4;

const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) <= WHOLE;

/**
 * The plan that a solver's columns say; null where they are fractions, place an entry twice, or break a rule. An
 * answer is a claim: the plan is rebuilt and every rule counted again.
 */
export function planOfTriples(instance: Instance, model: NaiveModel, x: ArrayLike<number>): Plan | null {
  const plan = new Plan(instance);
  for (let a = 0; a < model.triples; a++) {
    if (!isWhole(x[a])) return null;
    if (Math.round(x[a]) !== 1) continue;
    if (!place(plan, model.entryOf[a], model.pairOf[a], model.cellOf[a])) return null;
  }
  return finished(plan);
}

/** The same for the merged model: members of a class go to its weeks in the order of their ranks, earliest first. */
export function planOfClasses(instance: Instance, model: MergedModel, x: ArrayLike<number>): Plan | null {
  const plan = new Plan(instance);
  const members = new Map<number, { i: number; k: number }[]>();
  for (let i = 0; i < instance.n; i++) {
    for (let k = instance.pairStart[i]; k < instance.pairStart[i + 1]; k++) {
      if (!isWhole(x[k])) return null;
      if (Math.round(x[k]) !== 1) continue;
      const q = model.classOf[k];
      members.set(q, [...(members.get(q) ?? []), { i, k }]);
    }
  }
  for (const [q, list] of members) {
    list.sort((a, b) => instance.rank[a.i] - instance.rank[b.i]);
    const first = firstCell(instance, list[0].k) - model.firstColumn[q];
    let next = 0;
    for (let column = model.firstColumn[q]; column < model.firstColumn[q + 1]; column++) {
      if (!isWhole(x[column])) return null;
      for (let left = Math.round(x[column]); left > 0 && next < list.length; left--, next++)
        if (!place(plan, list[next].i, list[next].k, first + column)) return null;
    }
    if (next < list.length) return null;
  }
  return finished(plan);
}

/** The first cell that a pair may use: all pairs of a class have the same. */
const firstCell = ({ cellStart, pairProgramme, pairSkip }: Instance, k: number): number =>
  cellStart[pairProgramme[k]] + pairSkip[k];

/** The columns of the merged model that say a plan, of which the model has every pair. */
export function columnsOfPlan(plan: Plan, model: MergedModel): Float64Array {
  const { instance } = plan;
  const x = new Float64Array(model.linear.columns);
  for (let i = 0; i < instance.n; i++) {
    const c = plan.cellOf[i];
    if (c < 0) continue;
    const k = findPair(instance, i, instance.cellProgramme[c]);
    const q = model.classOf[k];
    x[k] = 1;
    x[model.firstColumn[q] + c - firstCell(instance, k)]++;
  }
  let column = model.firstColumn[model.firstColumn.length - 1];
  for (let c = 0; c < instance.cells; c++)
    if (instance.cellMin[c] > 0) x[column++] = plan.used[c] > 0 ? 1 : 0;
  return x;
}

/** Cells hold one more than their slots at most, so a claim beyond that must not reach the plan. */
function place(plan: Plan, i: number, k: number, c: number): boolean {
  if (plan.instance.pinnedCell[i] >= 0) return plan.cellOf[i] === c;
  if (plan.cellOf[i] >= 0 || plan.used[c] >= plan.instance.cellSlots[c]) return false;
  if (!mayUse(plan.instance, k, c)) return false;
  plan.place(i, k, c);
  return true;
}

function finished(plan: Plan): Plan | null {
  if (plan.broken > 0) return null;
  plan.commit();
  return plan;
}
