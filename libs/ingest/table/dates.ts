import { type FieldProblem, ok, refuse, type Result } from '../../kernel/index.js';
import { isDate } from '../record/dates.js';
import { saysUnknown } from './clean-text.js';
import { type RowReader } from './reading.js';

/** Of the three letters that a spreadsheet writes, in Dutch and English, and the whole names. */
const MONTHS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'jan january januari',
    'feb february februari',
    'mrt mar march maart',
    'apr april',
    'mei may',
    'jun june juni',
    'jul july juli',
    'aug august augustus',
    'sep sept september',
    'okt oct october oktober',
    'nov november',
    'dec december',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, String(i + 1).padStart(2, '0')])),
);

/** Midnight, which a program adds to a day. Another hour is no day: in UTC it may be the one before. */
const MIDNIGHT = /[T ]0?0:00(:00(\.0+)?)?Z?$/i;

/** Days since the last of 1899, as a spreadsheet counts them; of years in which anything here can have happened. */
const SERIAL = /^([2-6]\d{4})([.,]0+)?$/;
const MS_A_DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

const dayOfSerial = (serial: number): string =>
  new Date(SERIAL_ZERO + serial * MS_A_DAY).toISOString().slice(0, 10);

/** The day as `YYYY-MM-DD` in every way of writing that has one reading; the text itself where it has none. */
function written(day: string): string {
  const two = (digits: string): string => digits.padStart(2, '0');
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(day);
  if (dutch) return `${dutch[3]}-${two(dutch[2])}-${two(dutch[1])}`;
  const compact = /^(\d{4})(?:\/?)(\d{2})\/?(\d{2})$/.exec(day);
  if (compact) return compact.slice(1).join('-');
  const named = /^(\d{1,2})[- ](\p{L}+)\.?[- ](\d{4})$/u.exec(day);
  const month = named === null ? undefined : MONTHS[named[2].toLowerCase()];
  return named === null || month === undefined ? day : `${named[3]}-${month}-${two(named[1])}`;
}

/** How a day was written that a program changed: as the number it keeps, or with midnight behind it. */
export type DayForm = 'date-serial' | 'date-with-time';

/**
 * The day that a text says in one of the ways that `dateCell` lists, past or future, and what was made right of it; null
 * where it is none, or has two readings.
 * @example dayIn('27-2-2018')?.day === '2018-02-27'
 */
export function dayIn(text: string): { readonly day: string; readonly made: readonly DayForm[] } | null {
  const serial = SERIAL.exec(text);
  const bare = text.replace(MIDNIGHT, '');
  const day = serial === null ? written(bare) : dayOfSerial(Number(serial[1]));
  if (!isDate(day)) return null;
  return {
    day,
    made: [
      ...(serial !== null ? ['date-serial' as const] : []),
      ...(bare !== text ? ['date-with-time' as const] : []),
    ],
  };
}

/**
 * A day: `2018-02-27`, `27-2-2018` as a Dutch spreadsheet writes it, `27 feb 2018`, each with midnight behind it or
 * not, or the number that a spreadsheet keeps for it; null where nothing is known. `2/3/2018` has two readings, so
 * none.
 * @param today the latest date that can be true
 */
export function dateCell(
  field: string,
  text: string,
  today: string,
  reader: RowReader,
): Result<string | null, FieldProblem> {
  if (saysUnknown(text)) return ok(null);
  const read = dayIn(text);
  if (read === null) return refuse({ field, code: 'not-a-date' });
  if (read.day > today) return refuse({ field, code: 'date-in-future', params: { today } });
  for (const made of read.made) reader.note(made, field);
  return ok(read.day);
}
