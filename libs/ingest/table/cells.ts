import { type FieldProblem, isoWeekOf, ok, refuse, type Result } from '../../kernel/index.js';
import { folded } from './columns.js';

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

/** Codes of exactly `digits` digits joined by `|`, each once, in the order given; '' and 'Onbekend' are none. */
export function digitCodes(
  field: string,
  text: string,
  digits: number,
): Result<readonly string[], FieldProblem> {
  if (text === '' || folded(text) === 'onbekend') return ok([]);
  const codes = [...new Set(text.split('|').map((code) => code.trim()))];
  return codes.every((code) => code.length === digits && /^\d+$/.test(code))
    ? ok(codes)
    : refuse({ field, code: 'not-a-code', params: { context: 'several', digits } });
}

/** One code of so many digits. @param example as the source writes it */
export const digitCode = (
  field: string,
  text: string,
  pattern: RegExp,
  { digits, example }: { readonly digits: number; readonly example: string },
): Result<string, FieldProblem> =>
  pattern.test(text) ? ok(text) : refuse({ field, code: 'not-a-code', params: { digits, example } });

function exists(date: string): boolean {
  try {
    return isoWeekOf(date) !== '';
  } catch {
    return false; // a 30th of February
  }
}

/**
 * A date as `2018-02-27` or as a Dutch spreadsheet writes it, `27-2-2018`; '' and 'Onbekend' are null.
 * @param today the latest date that can be true
 */
export function dateCell(field: string, text: string, today: string): Result<string | null, FieldProblem> {
  if (text === '' || folded(text) === 'onbekend') return ok(null);
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const date = dutch ? `${dutch[3]}-${dutch[2].padStart(2, '0')}-${dutch[1].padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !exists(date)) return refuse({ field, code: 'not-a-date' });
  if (date > today) return refuse({ field, code: 'date-in-future', params: { today } });
  return ok(date);
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
