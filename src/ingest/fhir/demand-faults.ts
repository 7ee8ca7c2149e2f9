import { bundlePath, type DemandEntry, MOST_REASONS } from '../../../libs/ingest/index.js';
import { type FieldProblem, type ProblemDetail } from '../../../libs/kernel/index.js';
import { type ListRow, type PushAnswer } from '../waiting-list/push-request.js';

/** Says of a refused row that it is a crisis; its entry is held out of matching all the same. */
const CRISIS_REFUSED = 'crisis-refused';

/** Every fault of the demands of a Bundle, each by its FHIRPath, in the order of the entries. */
export function demandFaults({ rows }: PushAnswer): readonly FieldProblem[] {
  const likeSomebody = rows?.likeSomebody ?? null;
  if (likeSomebody !== null)
    return [{ field: 'Bundle.entry', code: 'references-like-somebody', params: { ...likeSomebody } }];
  return (rows?.problems ?? []).map(({ row, field, ...problem }) => ({
    ...problem,
    field: bundlePath(row, field),
  }));
}

export function rowsInCrisis(demands: readonly DemandEntry[], { rows }: PushAnswer): readonly ListRow[] {
  const numbers = new Set(
    (rows?.problems ?? []).filter(({ code }) => code === CRISIS_REFUSED).map(({ row }) => row),
  );
  return numbers.size === 0
    ? []
    : demands
        .filter(({ number }) => numbers.has(number))
        .map(({ row, number }) => ({ row, number, problems: [] }));
}

/** POST is for who is new: of one who is known nobody can tell whether another was meant. */
export function alreadyListed(
  demands: readonly DemandEntry[],
  { rows }: PushAnswer,
): ProblemDetail<'already-on-list'> | null {
  const created = new Set(rows?.references.created);
  const known = demands.filter(
    ({ verb, hasLeft, reference }) => verb === 'POST' && !hasLeft && !created.has(reference ?? ''),
  );
  if (known.length === 0) return null;
  const errors = known.slice(0, MOST_REASONS).map(({ number }) => ({
    field: bundlePath(number, 'reference'),
    code: 'known-already',
  }));
  return { code: 'already-on-list', errors };
}
