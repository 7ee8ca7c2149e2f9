import solver from 'javascript-lp-solver';

/** What somebody knows of numbers that are not told: sums of them, each whole and 0 or more. */
export interface Known {
  readonly sums: readonly { readonly of: readonly string[]; readonly is: number }[];
  /** Those known to be no 0. */
  readonly some?: ReadonlySet<string>;
  /** What a number is at most. */
  readonly most?: ReadonlyMap<string, number>;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

interface Solver {
  Solve(model: object): { readonly feasible: boolean; readonly bounded: boolean; readonly result: number };
}
// Its types know no default export under NodeNext, where its module has one.
const lp = ((solver as unknown as { default?: unknown }).default ?? solver) as Solver;

/** Between what the number lies for certain. By linear programming: shares nothing with the gate that is attacked. */
export function narrow({ sums, some = new Set(), most = new Map() }: Known, name: string): Range {
  const names = new Set([name, ...sums.flatMap(({ of }) => of), ...some]);
  const constraints: Record<string, object> = {};
  const variables: Record<string, Record<string, number>> = {};
  for (const one of names) variables[one] = { wanted: one === name ? 1 : 0 };
  sums.forEach(({ of, is }, i) => {
    constraints[`sum ${i}`] = { equal: is };
    for (const one of of) variables[one][`sum ${i}`] = (variables[one][`sum ${i}`] ?? 0) + 1;
  });
  for (const one of some) {
    constraints[`some ${one}`] = { min: 1 };
    variables[one][`some ${one}`] = 1;
  }
  for (const [one, limit] of most) {
    if (variables[one] === undefined) continue;
    constraints[`most ${one}`] = { max: limit };
    variables[one][`most ${one}`] = 1;
  }
  const end = (opType: 'min' | 'max'): number => {
    const { feasible, bounded, result } = lp.Solve({ optimize: 'wanted', opType, constraints, variables });
    if (!feasible && bounded !== false) throw new Error('what was shown contradicts itself');
    return bounded === false ? Infinity : result;
  };
  const slack = 1e-6;
  return { low: Math.ceil(end('min') - slack), high: Math.floor(end('max') + slack) };
}

/** How many values the number could have. */
export const widthOf = ({ low, high }: Range): number => high - low + 1;
