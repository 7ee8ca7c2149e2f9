import * as module from 'highs';
import { type LegacyHighs } from 'highs';
import { type Answer, solveForeign } from '../foreign.js';
import { type Model } from '../model.js';
import { type Solver } from '../solver.js';
import { lpText } from './lp-text.js';

/** The package's types put the loader elsewhere than Node finds it. */
const loadHighs = ((module as { default?: unknown }).default ?? module) as () => Promise<LegacyHighs>;
let loading: Promise<LegacyHighs> | undefined;

/** HiGHS (WebAssembly) on the naive model. Each call has a solver of its own, so nothing has to be disposed. */
async function ask(model: Model, seconds: number | undefined): Promise<Answer> {
  if (model.columns.length === 0) return { kind: 'columns', columns: [], inTime: true };
  const highs = await (loading ??= loadHighs());
  const result = highs.solve(lpText(model), {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 0.5, // values are whole
    random_seed: 0,
    ...(seconds === undefined ? {} : { time_limit: Math.max(0.1, seconds) }),
  });
  if (result.Status === 'Infeasible') return { kind: 'infeasible' };
  if (result.Status !== 'Optimal' && result.Status !== 'Time limit reached') return { kind: 'none' };
  const columns = model.columns.flatMap((_, at) => {
    const column = result.Columns[`x${at}`] as { readonly Primal?: number } | undefined;
    return (column?.Primal ?? 0) > 0.5 ? [at] : [];
  });
  return { kind: 'columns', columns, inTime: result.Status === 'Optimal' };
}

export const solveHighs: Solver = (problem, options, hooks) =>
  solveForeign('highs', problem, options, hooks, ask);
