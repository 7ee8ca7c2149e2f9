import { type FieldProblem, ok, refuse, type Result } from '../../kernel/index.js';
import { folded, saysUnknown } from './clean-text.js';
import { type RowReader } from './reading.js';

const MOST_TEXT = 200;

/** Text of at most 200 characters; empty only where the column allows it. */
export function textCell(field: string, text: string, required: boolean): Result<string, FieldProblem> {
  if (required && text === '') return refuse({ field, code: 'missing' });
  if (text.length > MOST_TEXT || /\p{Cc}/u.test(text))
    return refuse({ field, code: 'not-a-short-text', params: { most: MOST_TEXT } });
  return ok(text);
}

/** One of a few texts, read as people read them (case and blanks do not matter), as the code it stands for. */
export function oneOf<C extends string>(
  field: string,
  text: string,
  codes: Readonly<Record<string, C>>,
): Result<C, FieldProblem> {
  const code = Object.entries(codes).find(([literal]) => folded(literal) === folded(text))?.[1];
  const choices = Object.keys(codes).map((literal) => `“${literal}”`);
  return code === undefined
    ? refuse({ field, code: 'unknown-code', params: { context: 'choices', choices: choices.join(', ') } })
    : ok(code);
}

/** How codes of a kind lose digits on their way through a spreadsheet, and what still has one reading only. */
export interface CodeKind {
  readonly digits: number;
  readonly example: string;
  /** Digits that are still one code and no other: an AGB code begins with its kind of care, 01 to 99, so it can lose one zero only. */
  readonly atLeast: number;
  /** What the source may write before the digits. */
  readonly prefix?: RegExp;
  readonly valid?: RegExp;
}

export const AGB: CodeKind = Object.freeze({ digits: 8, example: '06290101', atLeast: 7 });
export const MUNICIPALITY: CodeKind = Object.freeze({
  ...{ digits: 4, example: '0014', atLeast: 1, valid: /^(?!0000)\d{4}$/ },
  prefix: /^gm(?=\d{4}$)/i,
});
export const POSTCODE: CodeKind = Object.freeze({
  ...{ digits: 4, example: '9712', atLeast: 4, valid: /^[1-9]\d{3}$/ },
});

/**
 * One code in all its digits: as it is, without `GM` or the `,0` that a program adds to numbers, or with the zeros
 * that a spreadsheet dropped where only one code can be meant. Each is noted. Null where it is none.
 * @example codeOf('629 0101'.replace(' ', ''), AGB, reader, 'AGBcode') === '06290101'
 */
export function codeOf(text: string, kind: CodeKind, reader: RowReader, field: string): string | null {
  const bare = kind.prefix === undefined ? text : text.replace(kind.prefix, '');
  const whole = bare.replace(/(?<=^\d+)[.,]0+$/, '');
  if (!/^\d+$/.test(whole) || whole.length > kind.digits || whole.length < kind.atLeast) return null;
  const code = whole.padStart(kind.digits, '0');
  if (kind.valid !== undefined && !kind.valid.test(code)) return null;
  if (bare !== text) reader.note('cbs-code', field);
  if (whole !== bare) reader.note('decimal-zero', field);
  if (code !== whole) reader.note('padded', field);
  return code;
}

/** Between codes in one cell; commas and the like only where every code has all its digits: `14,37` could be a number. */
const BETWEEN = /[,;/ ]+/;

/** Codes joined by `|`, each once, in the order given; none where nothing is known. */
export function codesCell(
  field: string,
  text: string,
  kind: CodeKind,
  reader: RowReader,
): Result<readonly string[], FieldProblem> {
  if (saysUnknown(text)) return ok([]);
  const whole = text.split(BETWEEN);
  const isWholeList =
    whole.length > 1 && whole.every((code) => /^\d+$/.test(code) && code.length === kind.digits);
  const parts = isWholeList ? whole : text.split('|').map((code) => code.trim());
  const codes = parts.map((part) => codeOf(part, kind, reader, field));
  return codes.every((code) => code !== null)
    ? ok([...new Set(codes)])
    : refuse({ field, code: 'not-a-code', params: { context: 'several', digits: kind.digits } });
}

/** One code. */
export function codeCell(
  field: string,
  text: string,
  kind: CodeKind,
  reader: RowReader,
): Result<string, FieldProblem> {
  const code = codeOf(text, kind, reader, field);
  return code === null
    ? refuse({ field, code: 'not-a-code', params: { digits: kind.digits, example: kind.example } })
    : ok(code);
}

/** A number with a decimal point or comma, from..to. */
export function numberCell(
  field: string,
  text: string,
  from: number,
  to: number,
): Result<number, FieldProblem> {
  const value = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  return value >= from && value <= to
    ? ok(value)
    : refuse({ field, code: 'not-a-number-in-range', params: { from, to } });
}
