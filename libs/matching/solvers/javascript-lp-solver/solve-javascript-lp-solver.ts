import * as module from 'javascript-lp-solver';
import { type Answer, solveForeign } from '../foreign.js';
import { type Model } from '../model.js';
import { type Solver } from '../solver.js';

interface Result {
  readonly feasible?: boolean;
  readonly [name: string]: number | boolean | undefined;
}
interface JavascriptLpSolver {
  Solve(model: object): Result;
}

/** The package's types describe another module format than the one Node loads. */
const unwrap = (loaded: unknown): JavascriptLpSolver =>
  ((loaded as { default?: unknown }).default ?? loaded) as JavascriptLpSolver;

const SECONDS = 60;

function ask(model: Model, seconds: number | undefined, now: () => number): Answer {
  const allowed = Math.max(0.1, Math.min(seconds ?? SECONDS, SECONDS));
  const began = now();
  const result = unwrap(module).Solve(jsonModel(model, allowed * 1000));
  // When its time is over it calls whatever it has feasible, with a value above the optimum: not an answer.
  if (now() - began >= allowed * 1000) return { kind: 'none' };
  if (result.feasible !== true) return { kind: 'infeasible' };
  const columns = model.columns.flatMap((_, at) => (Number(result[`x${at}`] ?? 0) > 0.5 ? [at] : []));
  return { kind: 'columns', columns, inTime: true };
}

function jsonModel({ columns, rows, groups }: Model, timeout: number): object {
  const constraints: Record<string, { min?: number; max?: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  columns.forEach(({ value, pinned }, at) => {
    variables[`x${at}`] = { value };
    if (pinned) {
      variables[`x${at}`][`pin${at}`] = 1;
      constraints[`pin${at}`] = { min: 1 };
    }
  });
  for (const cell of groups) {
    variables[`z${cell}`] = { [`z${cell}at most 1`]: 1 };
    constraints[`z${cell}at most 1`] = { max: 1 };
  }
  rows.forEach(({ terms, group, least, most }, number) => {
    const name = `r${number}`;
    constraints[name] = {
      ...(least === null ? {} : { min: least }),
      ...(most === null ? {} : { max: most }),
    };
    for (const [column, coefficient] of terms)
      variables[`x${column}`][name] = (variables[`x${column}`][name] ?? 0) + coefficient;
    if (group) variables[`z${group.cell}`][name] = group.coefficient;
  });
  const ints = Object.fromEntries(Object.keys(variables).map((name) => [name, 1]));
  return {
    optimize: 'value',
    opType: 'max',
    constraints,
    variables,
    ints,
    options: { timeout, tolerance: 0 },
  };
}

/** javascript-lp-solver: the cross-check on small problems, up to some 500 columns. */
export const solveJavascriptLpSolver: Solver = (problem, options, hooks) =>
  solveForeign('javascript-lp-solver', problem, options, hooks, (model, seconds) =>
    Promise.resolve(ask(model, seconds, hooks.now)),
  );
