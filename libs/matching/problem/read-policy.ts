import { FieldChecks, MAX_WAIT, type Fields } from './fields.js';

/** Weights above this are beyond what any of the solvers computes with. */
const MAX_WEIGHT = 1_000_000_000;
const MAX_SEVERITY_WEIGHT = 1_000_000;

/** Checks `policy`; true when all of it can be used. */
export function readPolicy(checks: FieldChecks, value: unknown): boolean {
  const path = '/policy';
  if (!checks.object(value, path)) return false;
  const before = checks.found.count;
  const part = (name: string, keys: readonly string[], most: number): void => {
    const fields = value[name];
    if (!checks.object(fields, `${path}/${name}`)) return;
    for (const key of keys) checks.whole((fields as Fields)[key], `${path}/${name}/${key}`, 0, most);
  };
  part('norm', ['intake', 'treatment', 'total'], MAX_WAIT);
  part('severityWeight', ['1', '2', '3'], MAX_SEVERITY_WEIGHT);
  part('weights', ['breach', 'weeks', 'travel'], MAX_WEIGHT);
  checks.whole(value.minGainWeeks, `${path}/minGainWeeks`, 0, MAX_WAIT);
  checks.whole(value.seed, `${path}/seed`, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  return checks.found.count === before;
}
