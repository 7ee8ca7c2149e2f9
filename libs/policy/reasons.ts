import { type Code, type Effect, ok, refuse, type Result } from '../kernel/index.js';

/** A reason that somebody can give for a "no", as the region has agreed on it. */
export interface PolicyReason extends Code {
  /** What it bars from now on. A bar that stands keeps the effect that its reason had on its own day. */
  readonly effect: Effect;
  /** No longer to be given. What was said with it keeps its label. */
  readonly withdrawn: boolean;
}

/** A list of reasons in a stored policy. */
export interface ReasonList {
  /** Where the document has it. */
  readonly part: string;
  /** Codes of the product itself: a region may reword or withdraw them, but not leave them out. */
  readonly builtIn: readonly string[];
  readonly effects: readonly Effect[];
  /** Fields of an entry that this list has and others have not. */
  readonly more: readonly string[];
}

/** Longer lists are read by nobody at the moment of saying no. */
export const MOST_REASONS = 40;
export const LONGEST_REASON = 120;
const CODE = /^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const FIELDS = ['code', 'nl', 'en', 'effect', 'withdrawn'];

/** One line of visible text without spaces at its ends. */
const isLabel = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length > 0 &&
  value.length <= LONGEST_REASON &&
  value.trim() === value &&
  !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a list of reasons from a stored policy, in its own order. Refuses with the path of the first thing that is
 * wrong, such as `refusalReasons[2].effect`.
 * @param entry reads the fields of `list.more`, or says which is wrong
 * @returns null where the document has no such part: the region uses the product's own list
 */
export function readReasons<R extends PolicyReason>(
  document: unknown,
  list: ReasonList,
  entry: (reason: PolicyReason, fields: Readonly<Record<string, unknown>>) => Result<R, string>,
): Result<readonly R[] | null, string> {
  const given = isObject(document) ? document[list.part] : undefined;
  if (given === undefined) return ok(null);
  if (!Array.isArray(given) || given.length > MOST_REASONS) return refuse(list.part);
  const read: R[] = [];
  for (const [i, fields] of (given as unknown[]).entries()) {
    const path = `${list.part}[${i}]`;
    if (!isObject(fields)) return refuse(path);
    const reason = readReason(fields, list);
    const whole = reason.ok ? entry(reason.value, fields) : reason;
    if (!whole.ok) return refuse(`${path}${whole.error}`);
    if (read.some(({ code }) => code === whole.value.code)) return refuse(`${path}.code (twice)`);
    read.push(whole.value);
  }
  const missing = list.builtIn.find((code) => !read.some((reason) => reason.code === code));
  return missing === undefined ? ok(read) : refuse(`${list.part} (${missing} is left out)`);
}

function readReason(
  fields: Readonly<Record<string, unknown>>,
  { effects, more }: ReasonList,
): Result<PolicyReason, string> {
  const known = [...FIELDS, ...more];
  if (Object.keys(fields).some((name) => !known.includes(name))) return refuse(' (unknown field)');
  const { code, nl, en, withdrawn = false } = fields;
  if (typeof code !== 'string' || !CODE.test(code)) return refuse('.code');
  if (!isLabel(nl)) return refuse('.nl');
  if (!isLabel(en)) return refuse('.en');
  const effect = effects.find((one) => one === fields['effect']);
  if (effect === undefined) return refuse('.effect');
  return typeof withdrawn === 'boolean' ? ok({ code, nl, en, effect, withdrawn }) : refuse('.withdrawn');
}
