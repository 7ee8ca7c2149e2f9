import { type Instance } from '../../instance/index.js';
import { type AssumedWeeks } from '../core/certificate.js';
import { type GroupCase } from '../core/dual/group-cases.js';
import { prunePairs } from '../core/dual/prune.js';
import { Candidates } from '../core/primal/candidates.js';
import { type Plan } from '../core/primal/plan.js';
import { mergedModel, type MergedModel } from '../model/merged.js';
import { type Finish } from '../policy.js';
import { attempt } from './guarded.js';
import { searchCase, type SearchLimits } from './search.js';

/** Margins that are tried, as parts of the average value, until few enough columns are left. */
const MARGINS = [1, 0.3, 0.1, 0.03, 0.01];

/**
 * The best plan of a case by HiGHS, among the places that the case's prices put near to an entry's best alternative. Near
 * the optimum a better plan hardly ever uses any other.
 */
export function planOfCase(
  instance: Instance,
  { columns, nodes, simplexIterations }: Finish,
  limits: Pick<SearchLimits, 'over' | 'secondsLeft'>,
): (leaf: GroupCase, weeks: AssumedWeeks) => Promise<Plan | null> {
  return async (leaf, weeks) => {
    const average = Math.abs(leaf.dual) / Math.max(1, instance.n);
    let { near, model, left } = within(instance, leaf.price, MARGINS[0] * average);
    for (const margin of MARGINS.slice(1)) {
      if (left <= columns) break;
      ({ near, model, left } = within(instance, leaf.price, margin * average));
    }
    const searched = await attempt((highs) =>
      searchCase(highs, near, model, weeks, { ...limits, nodes, simplexIterations }),
    );
    return searched?.plan?.transfer(instance) ?? null;
  };
}

interface Near {
  readonly near: Instance;
  readonly model: MergedModel;
  /** Columns that are not fixed. */
  readonly left: number;
}

/** Pairs, and of each the weeks, worth at most `margin` less than the entry's best alternative. */
function within(instance: Instance, price: Float64Array, margin: number): Near {
  const near = prunePairs(instance, price, margin);
  const model = mergedModel(near);
  const { columnUpper } = model.linear;
  const { pairStart, pairProgramme, pairSkip, pairCells, cellStart, pinnedCell } = near;
  const candidates = new Candidates(near, price, 1, 0);
  const far = new Uint8Array(columnUpper.length);
  far.fill(1, model.pairs, model.firstColumn[model.firstColumn.length - 1]);
  for (let i = 0; i < near.n; i++)
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const first = cellStart[pairProgramme[k]] + pairSkip[k];
      for (let c = first; c < cellStart[pairProgramme[k]] + pairCells[k]; c++)
        if (pinnedCell[i] >= 0 || candidates.reducedAt(i, k, c) >= candidates.worth[i] - margin)
          far[model.firstColumn[model.classOf[k]] + c - first] = 0;
    }
  let left = 0;
  const kept = columnUpper.map((most, column) => {
    left += 1 - far[column];
    return far[column] === 1 ? 0 : most;
  });
  return { near, model: { ...model, linear: { ...model.linear, columnUpper: kept } }, left };
}
