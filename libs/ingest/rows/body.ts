import { ok, refuse, type Result } from '../../kernel/index.js';
import { type CellError } from '../table/index.js';
import { expected } from './fields.js';
import { gateRow } from './gate-row.js';

/** A push as it came in: the rows are still to be read one by one. */
export interface PushBody {
  readonly mode: 'snapshot' | 'delta';
  readonly rows: readonly unknown[];
  readonly expectEmpty: boolean;
}

/** More than the longest list there is, several times over; beyond it the service would be busy with one sender only. */
const MOST_ROWS = 100_000;

const tooMany = (list: string): CellError =>
  expected(list, {
    code: 'too-many-rows',
    nl: `verwacht hooguit ${MOST_ROWS} rijen; verdeel een langere lijst over meer berichten (mode "delta").`,
    en: `expected ${MOST_ROWS} rows at most; split a longer list over several messages (mode "delta").`,
  });

/** What surrounds a list of rows; of the rows themselves nothing is looked at here. */
function envelope(body: unknown, list: string, others: readonly string[]) {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const around: unknown = isObject ? { ...body, ...(list in body ? { [list]: null } : {}) } : body;
  const { fields, errors } = gateRow(around, [list, ...others]);
  const rows = isObject ? (body as Record<string, unknown>)[list] : undefined;
  const notAList = expected(list, { code: 'not-a-list', nl: 'verwacht een lijst.', en: 'expected a list.' });
  return {
    fields,
    rows: Array.isArray(rows) ? (rows as readonly unknown[]) : [],
    errors: [
      ...errors,
      ...(isObject && !Array.isArray(rows) ? [notAList] : []),
      ...(Array.isArray(rows) && rows.length > MOST_ROWS ? [tooMany(list)] : []),
    ],
  };
}

/** Reads the envelope of a waiting list. */
export function readPushBody(body: unknown): Result<PushBody, readonly CellError[]> {
  const { fields, rows, errors } = envelope(body, 'entries', ['mode', 'expectEmpty']);
  const { mode, expectEmpty = false } = fields;
  if (mode !== 'snapshot' && mode !== 'delta')
    errors.push(
      expected('mode', {
        code: 'unknown-code',
        nl: 'verwacht "snapshot" (de hele lijst) of "delta" (alleen wat nieuw of anders is).',
        en: 'expected "snapshot" (the whole list) or "delta" (only what is new or different).',
      }),
    );
  if (typeof expectEmpty !== 'boolean')
    errors.push(
      expected('expectEmpty', {
        code: 'not-yes-or-no',
        nl: 'verwacht true of false.',
        en: 'expected true or false.',
      }),
    );
  return errors.length === 0
    ? ok({ mode: mode as PushBody['mode'], rows, expectEmpty: expectEmpty as boolean })
    : refuse(errors);
}

/** Reads the envelope of a list that replaces another, such as `{ "slots": [...] }`. */
export function readListBody(body: unknown, list: string): Result<readonly unknown[], readonly CellError[]> {
  const { rows, errors } = envelope(body, list, []);
  return errors.length === 0 ? ok(rows) : refuse(errors);
}
