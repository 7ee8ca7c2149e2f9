/**
 * A general library on the whole problem, in one of two formulations. Its plan is rebuilt, every rule counted again,
 * and it is given our certificate, so that `doorstroom verify` can judge it like any other.
 */
import { readFile, writeFile } from 'node:fs/promises';
import * as javascriptLpSolver from 'javascript-lp-solver';
import { canonical, type SolvedSolution } from '../../../../libs/matching/index.js';
import { compileInstance, type Instance } from '../../../../libs/matching/instance/index.js';
import { type Plan } from '../../../../libs/matching/solvers/core/primal/plan.js';
import { settleTies } from '../../../../libs/matching/solvers/core/primal/ties.js';
import { scaleOf } from '../../../../libs/matching/solvers/highs/options.js';
import { highsRuntime } from '../../../../libs/matching/solvers/highs/runtime.js';
import { solveWhole } from '../../../../libs/matching/solvers/highs/whole.js';
import {
  jsonModel,
  type JsonModel,
} from '../../../../libs/matching/solvers/javascript-lp-solver/json-model.js';
import { type LinearModel } from '../../../../libs/matching/solvers/model/linear.js';
import { mergedModel } from '../../../../libs/matching/solvers/model/merged.js';
import { naiveModel } from '../../../../libs/matching/solvers/model/naive.js';
import { planOfClasses, planOfTriples } from '../../../../libs/matching/solvers/model/plan-of.js';
import { NO_PRICES, solved } from '../../../../libs/matching/solvers/report.js';
import { type PeerReport, type PeerTask, STARTED } from './peer-task.js';
import { problemAt, task } from './task.js';

type Answer = { readonly x: ArrayLike<number> } | { readonly nothing: string };

async function askHighs(linear: LinearModel, seconds: number): Promise<() => Answer> {
  const highs = await highsRuntime();
  return () => {
    const answer = solveWhole(highs, linear, scaleOf(linear.cost), { seconds, over: () => false });
    if (answer.status === 'plan') return { x: answer.x };
    return { nothing: answer.status === 'infeasible' ? 'says that no plan exists' : 'no plan in its time' };
  };
}

interface Package {
  Solve(model: JsonModel): {
    readonly feasible?: boolean;
    readonly [name: string]: number | boolean | undefined;
  };
}

function askJavascriptLpSolver(linear: LinearModel, seconds: number): () => Answer {
  const library = ((javascriptLpSolver as { default?: unknown }).default ?? javascriptLpSolver) as Package;
  const model = jsonModel(linear, seconds * 1000);
  return () => {
    const began = performance.now();
    const result = library.Solve(model);
    if (performance.now() - began >= seconds * 1000) return { nothing: 'not done in its time' };
    if (result.feasible !== true) return { nothing: 'says that no plan exists' };
    return { x: Float64Array.from({ length: linear.columns }, (_, k) => Number(result[`x${k}`] ?? 0)) };
  };
}

function modelOf(
  instance: Instance,
  formulation: PeerTask['formulation'],
): { readonly linear: LinearModel; readonly planOf: (x: ArrayLike<number>) => Plan | null } {
  if (formulation === 'naive') {
    const model = naiveModel(instance, 'binaries');
    return { linear: model.linear, planOf: (x) => planOfTriples(instance, model, x) };
  }
  const model = mergedModel(instance);
  return { linear: model.linear, planOf: (x) => planOfClasses(instance, model, x) };
}

const { problem: path, out, library, formulation, seconds, ours } = task<PeerTask>();
const read = await problemAt(path);
const problem = canonical(read.problem);
const instance = compileInstance(problem);
const { linear, planOf } = modelOf(instance, formulation);
const ask = library === 'highs' ? await askHighs(linear, seconds) : askJavascriptLpSolver(linear, seconds);
process.stdout.write(STARTED);
const began = performance.now();
const answer = ask();
const took = (performance.now() - began) / 1000;
const plan = 'x' in answer ? planOf(answer.x) : null;
if (plan) {
  settleTies(instance, plan);
  const { bound, certificate } = JSON.parse(await readFile(ours, 'utf8')) as SolvedSolution;
  const work = { iterations: 0, seconds: took, peakMB: 0, solver: library, stopped: 'budget' as const };
  const solution = solved(
    problem,
    instance,
    { cellOf: plan.cellOf, bound, certificate, prices: NO_PRICES },
    read.sha256,
    work,
  );
  await writeFile(out, JSON.stringify(solution));
}
const nothing = plan ? null : 'nothing' in answer ? answer.nothing : 'its plan breaks a rule or is none';
process.stdout.write(
  JSON.stringify({ columns: linear.columns, seconds: took, nothing } satisfies PeerReport),
);
