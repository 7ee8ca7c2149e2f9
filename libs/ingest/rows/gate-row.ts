import { type FieldProblem } from '../../kernel/index.js';
import { isIdentifyingName } from '../privacy/field-name.js';
import { identifierIn, identifierInText } from '../privacy/gate.js';

/** Unknown fields that are looked at; a row of a million of them is refused all the same. */
const MOST_LOOKED_AT = 10;

/**
 * What is said of the fields of a row that are not ours: how many. A name is input as well as a value is and may hold
 * anything, so none is repeated or kept.
 */
function unknownFields(names: readonly string[], row: Readonly<Record<string, unknown>>): FieldProblem[] {
  if (names.length === 0) return [];
  const leadsToSomebody = names
    .slice(0, MOST_LOOKED_AT)
    .some(
      (name) =>
        isIdentifyingName(name) || identifierInText(name) !== null || identifierIn(row[name]) !== null,
    );
  const code = leadsToSomebody ? 'identifying-fields' : 'unknown-fields';
  return [{ field: 'row', code, params: { number: names.length } }];
}

/** Characters of all texts and names of a row together, several times what the longest row has: what the gate's work is bounded by. */
export const LONGEST_ROW = 4_000;

/** Whether there is more text in a value than a row has; counts no further than it must. */
function isLongerThan(most: number, value: unknown): boolean {
  let left = most;
  const count = (part: unknown): boolean => {
    if (typeof part === 'string') left -= part.length;
    else left--;
    if (left < 0) return true;
    if (typeof part !== 'object' || part === null) return false;
    return Array.isArray(part) ? part.some(count) : Object.entries(part).some((pair) => pair.some(count));
  };
  return count(value);
}

export interface GatedRow {
  /** Only the listed fields, and of those only the ones the gate let through. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Fields the gate stopped: nothing more need be said about them. */
  readonly stopped: ReadonlySet<string>;
  readonly problems: readonly FieldProblem[];
}

const nothingOf = (problem: FieldProblem, allowed: readonly string[]): GatedRow => ({
  fields: {},
  stopped: new Set(allowed),
  problems: [problem],
});

/**
 * What stands between a row as it came in and everything that reads it: an allow-list of fields, and nothing in
 * any of them that looks like a direct identifier. A date is no
 * identifier in a field that is for dates; the validators see to it that it is no date of birth.
 * @param formed fields whose form holds no identifier, which their validators hold them to
 */
export function gateRow(
  row: unknown,
  allowed: readonly string[],
  dateFields: readonly string[] = [],
  formed: readonly string[] = [],
): GatedRow {
  const stopped = new Set<string>();
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return nothingOf({ field: 'row', code: 'not-an-object' }, allowed);
  if (isLongerThan(LONGEST_ROW, row))
    return nothingOf({ field: 'row', code: 'row-too-long', params: { most: LONGEST_ROW } }, allowed);
  const problems: FieldProblem[] = [];
  const fields: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const name of Object.keys(row)) {
    const value = (row as Record<string, unknown>)[name];
    if (!allowed.includes(name)) {
      unknown.push(name);
      continue;
    }
    const found = formed.includes(name) ? null : identifierIn(value);
    const kind = found === 'birth-date-like' && dateFields.includes(name) ? null : found;
    if (kind === null) fields[name] = value;
    else {
      stopped.add(name);
      problems.push({ field: name, code: kind });
    }
  }
  problems.unshift(...unknownFields(unknown, row as Record<string, unknown>));
  return { fields, stopped, problems };
}
