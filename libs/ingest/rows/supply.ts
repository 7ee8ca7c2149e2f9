import { addWeeks, INSURERS, ok, refuse, type Result } from '../../kernel/index.js';
import { type CellError, RowReader } from '../table/index.js';
import { code, expected, type Field, integer, required, week } from './fields.js';
import { gateRow } from './gate-row.js';
import { inRow, type RowError } from './row-error.js';

/** Free intakes of one programme in one week. */
export interface SlotRow {
  readonly week: string;
  readonly offered: number;
}
/** Clients of one insurer that the provider may take in. */
export interface CeilingRow {
  readonly insurer: string;
  readonly max: number;
}

export const SLOT_FIELDS = ['week', 'offered'] as const;
export const CEILING_FIELDS = ['insurer', 'max'] as const;
/** How far ahead slots can be offered, in weeks: two years. */
export const SLOT_HORIZON = 104;

const CLIENTS = { nl: 'cliënten', en: 'clients' };
type Readers<T> = { readonly [K in keyof T]: Field<T[K]> };

/** Reads short rows of which none may fail: a schedule with holes in it would be another schedule. */
function readAll<T extends object>(
  rows: readonly unknown[],
  readers: Readers<T>,
  key: keyof T & string,
): Result<readonly T[], readonly RowError[]> {
  const names = Object.keys(readers) as (keyof T & string)[];
  const taken: T[] = [];
  const errors: RowError[] = [];
  const firstRow = new Map<unknown, number>();
  for (const [i, row] of rows.entries()) {
    const gated = gateRow(row, names);
    const reader = new RowReader();
    reader.errors.push(...gated.errors);
    const read = (name: keyof T & string): unknown =>
      gated.stopped.has(name) ? null : reader.take<unknown>(readers[name](gated.fields[name], name), null);
    const value = Object.fromEntries(names.map((name) => [name, read(name)])) as T;
    const first = firstRow.get(value[key]);
    if (first !== undefined) reader.errors.push(duplicate(key, first));
    else if (value[key] !== null) firstRow.set(value[key], i + 1);
    errors.push(...reader.errors.map((error) => inRow(i + 1, error)));
    taken.push(value);
  }
  return errors.length === 0 ? ok(taken) : refuse(errors.slice(0, 1000));
}

const duplicate = (field: string, first: number): CellError =>
  expected(field, {
    code: 'duplicate',
    nl: `staat al in rij ${first}; elke ${field} mag één keer voorkomen.`,
    en: `is in row ${first} already; each ${field} may occur once.`,
  });

/** @param thisWeek the first week that can be offered, `YYYY-Www` */
export const readSlots = (
  rows: readonly unknown[],
  thisWeek: string,
): Result<readonly SlotRow[], readonly RowError[]> =>
  readAll<SlotRow>(
    rows,
    {
      week: required(week(thisWeek, addWeeks(thisWeek, SLOT_HORIZON))),
      offered: required(integer(0, 1000, { nl: 'intakeplekken', en: 'intake slots' })),
    },
    'week',
  );

export const readCeilings = (rows: readonly unknown[]): Result<readonly CeilingRow[], readonly RowError[]> =>
  readAll<CeilingRow>(
    rows,
    { insurer: required(code(INSURERS, 'insurers')), max: required(integer(0, 1_000_000, CLIENTS)) },
    'insurer',
  );
