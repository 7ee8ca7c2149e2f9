import { type FieldProblem, ok, refuse, type Result } from '../../kernel/index.js';
import { MOST_ROWS } from '../record/limits.js';
import { gateRow } from './gate-row.js';

/** `snapshot`: the whole list of the provider; `delta`: additions and changes only. */
export const PUSH_MODES = ['snapshot', 'delta'] as const;
export type PushMode = (typeof PUSH_MODES)[number];

/** A push as it came in: the rows are still to be read one by one. */
export interface PushBody {
  readonly mode: PushMode;
  readonly rows: readonly unknown[];
  readonly expectEmpty: boolean;
}

/** What surrounds a list of rows; of the rows themselves nothing is looked at here. */
function envelope(body: unknown, list: string, others: readonly string[]) {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const around: unknown = isObject ? { ...body, ...(list in body ? { [list]: null } : {}) } : body;
  const gated = gateRow(around, [list, ...others]);
  const rows = isObject ? (body as Record<string, unknown>)[list] : undefined;
  const problems: FieldProblem[] = [...gated.problems];
  if (isObject && !Array.isArray(rows)) problems.push({ field: list, code: 'not-a-list' });
  if (Array.isArray(rows) && rows.length > MOST_ROWS)
    problems.push({ field: list, code: 'too-many-rows', params: { most: MOST_ROWS } });
  return {
    fields: gated.fields,
    rows: Array.isArray(rows) ? (rows as readonly unknown[]) : [],
    problems,
  };
}

/** Reads the envelope of a waiting list. */
export function readPushBody(body: unknown): Result<PushBody, readonly FieldProblem[]> {
  const { fields, rows, problems } = envelope(body, 'entries', ['mode', 'expectEmpty']);
  const { expectEmpty = false } = fields;
  const mode = PUSH_MODES.find((known) => known === fields['mode']);
  if (mode === undefined) problems.push({ field: 'mode', code: 'unknown-code', params: { context: 'mode' } });
  if (typeof expectEmpty !== 'boolean') problems.push({ field: 'expectEmpty', code: 'not-yes-or-no' });
  return mode !== undefined && typeof expectEmpty === 'boolean' && problems.length === 0
    ? ok({ mode, rows, expectEmpty })
    : refuse(problems);
}

/** Reads the envelope of a list that replaces another, such as `{ "slots": [...] }`. */
export function readListBody(
  body: unknown,
  list: string,
): Result<readonly unknown[], readonly FieldProblem[]> {
  const { rows, problems } = envelope(body, list, []);
  return problems.length === 0 ? ok(rows) : refuse(problems);
}
