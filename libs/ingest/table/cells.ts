import { isoWeekOf, ok, refuse, type Result } from '../../kernel/index.js';
import { type CellError } from './cell-error.js';
import { folded } from './columns.js';

const MAX_TEXT = 200;

export const expected = (field: string, code: string, nl: string, en: string): CellError => ({
  field,
  code,
  nl: `${field}: verwacht ${nl}.`,
  en: `${field}: expected ${en}.`,
});

/** Text of at most 200 characters; empty only where the column allows it. */
export function textCell(field: string, text: string, required: boolean): Result<string, CellError> {
  if (required && text === '')
    return refuse(
      expected(field, 'missing', 'een waarde, maar het veld is leeg', 'a value, but the field is empty'),
    );
  if (text.length > MAX_TEXT || /\p{Cc}/u.test(text))
    return refuse(
      expected(
        field,
        'not-a-short-text',
        `gewone tekst van hooguit ${MAX_TEXT} tekens`,
        `plain text of at most ${MAX_TEXT} characters`,
      ),
    );
  return ok(text);
}

/** One of a few texts, read as people read them (case and blanks do not matter), as the code it stands for. */
export function oneOf<C extends string>(
  field: string,
  text: string,
  codes: Readonly<Record<string, C>>,
): Result<C, CellError> {
  const code = Object.entries(codes).find(([literal]) => folded(literal) === folded(text))?.[1];
  const choices = Object.keys(codes).map((literal) => `“${literal}”`);
  return code === undefined
    ? refuse(expected(field, 'unknown-code', `een van ${choices.join(', ')}`, `one of ${choices.join(', ')}`))
    : ok(code);
}

/** Codes of exactly `digits` digits joined by `|`, each once, in the order given; '' and 'Onbekend' are none. */
export function digitCodes(
  field: string,
  text: string,
  digits: number,
): Result<readonly string[], CellError> {
  if (text === '' || folded(text) === 'onbekend') return ok([]);
  const codes = [...new Set(text.split('|').map((code) => code.trim()))];
  if (codes.every((code) => code.length === digits && /^\d+$/.test(code))) return ok(codes);
  const nl = `codes van ${digits} cijfers, gescheiden door “|” (een spreadsheet laat voorloopnullen weg: bewaar de kolom als tekst)`;
  const en = `codes of ${digits} digits, separated by “|” (a spreadsheet drops leading zeros: keep the column as text)`;
  return refuse(expected(field, 'not-a-code', nl, en));
}

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
export function dateCell(field: string, text: string, today: string): Result<string | null, CellError> {
  if (text === '' || folded(text) === 'onbekend') return ok(null);
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const date = dutch ? `${dutch[3]}-${dutch[2].padStart(2, '0')}-${dutch[1].padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !exists(date))
    return refuse(
      expected(
        field,
        'not-a-date',
        'een bestaande datum als 2018-02-27',
        'an existing date such as 2018-02-27',
      ),
    );
  if (date > today)
    return refuse(
      expected(
        field,
        'in-the-future',
        `een datum tot en met vandaag (${today})`,
        `a date up to today (${today})`,
      ),
    );
  return ok(date);
}

/** A number with a decimal point or comma, from..to. */
export function numberCell(field: string, text: string, from: number, to: number): Result<number, CellError> {
  const value = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  return value >= from && value <= to
    ? ok(value)
    : refuse(
        expected(
          field,
          'not-a-number-in-range',
          `een getal van ${from} tot en met ${to}`,
          `a number from ${from} to ${to}`,
        ),
      );
}
