/** How a number is shown where that says what it is: a date, or digits with zeros in front. */
export type NumberFormat =
  { readonly kind: 'date' } | { readonly kind: 'zeros'; readonly digits: number } | null;

/** Formats that every workbook has without naming them (ECMA-376, part 1, 18.8.30): dates and times. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** @param code as the workbook writes it, in English letters whatever its language */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return isBuiltInDate(id) ? { kind: 'date' } : null;
  const [positive = ''] = code.split(';');
  const zeros = /^"?(0{2,20})"?(?:_.|@)?$/.exec(positive);
  if (zeros !== null) return { kind: 'zeros', digits: zeros[1].length };
  const shown = positive
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(shown) && !/general/i.test(shown) ? { kind: 'date' } : null;
}

const MS_A_DAY = 86_400_000;
/** Serial 1 is the first of January 1900, after a 29 February that never was: right from March 1900 on. */
const ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** A number of days as a date; with a time behind it where it has one. */
export function dateText(serial: number, since1904: boolean): string {
  const at = ZERO[since1904 ? 1904 : 1900] + Math.round(serial * 86_400) * 1000;
  if (!Number.isFinite(at) || serial < 0 || serial > 2_958_465) return String(serial);
  const text = new Date(at).toISOString();
  return at % MS_A_DAY === 0 ? text.slice(0, 10) : text.slice(0, 19);
}

/** A number as a spreadsheet shows it: in fifteen digits, which is what it keeps. */
export function numberText(value: string, format: NumberFormat, since1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
  if (format?.kind === 'date') return dateText(number, since1904);
  const text = String(Number(number.toPrecision(15)));
  return format?.kind === 'zeros' && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
}
