import { type FieldProblem } from '../../kernel/index.js';
import { isIdentifyingName, safeFieldName } from '../privacy/field-name.js';
import { identifierIn, identifierInText } from '../privacy/gate.js';

/** Unknown fields named one by one; a row of a million of them is refused for the first few. */
const MOST_UNKNOWN = 10;

function unknownField(name: string, place: number, value: unknown): FieldProblem {
  const field = safeFieldName(name, place);
  const kind = identifierInText(name) ?? identifierIn(value);
  if (kind !== null) return { field, code: kind };
  return { field, code: isIdentifyingName(name) ? 'identifying-field' : 'unknown-field' };
}

export interface GatedRow {
  /** Only the listed fields, and of those only the ones the gate let through. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Fields the gate stopped: nothing more need be said about them. */
  readonly stopped: ReadonlySet<string>;
  readonly problems: readonly FieldProblem[];
}

/**
 * What stands between a row as it came in and everything that reads it: an allow-list of fields, and nothing in
 * any of them that looks like a direct identifier. A date is no
 * identifier in a field that is for dates; the validators see to it that it is no date of birth.
 */
export function gateRow(
  row: unknown,
  allowed: readonly string[],
  dateFields: readonly string[] = [],
): GatedRow {
  const stopped = new Set<string>();
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return { fields: {}, stopped: new Set(allowed), problems: [{ field: 'row', code: 'not-an-object' }] };
  const problems: FieldProblem[] = [];
  const fields: Record<string, unknown> = {};
  let unknown = 0;
  for (const name of Object.keys(row)) {
    const value = (row as Record<string, unknown>)[name];
    if (!allowed.includes(name)) {
      if (++unknown <= MOST_UNKNOWN) problems.push(unknownField(name, unknown, value));
      continue;
    }
    const found = identifierIn(value);
    const kind = found === 'birth-date-like' && dateFields.includes(name) ? null : found;
    if (kind === null) fields[name] = value;
    else {
      stopped.add(name);
      problems.push({ field: name, code: kind });
    }
  }
  return { fields, stopped, problems };
}
