import { ok, refuse, type Result } from '../../kernel/index.js';
import { expected, folded, type CellError } from '../table/index.js';

/** A wait as announced. A stop is a status, never a number of weeks; unknown is not zero. */
export type AnnouncedWeeks =
  | { readonly status: 'known'; readonly weeks: number }
  | { readonly status: 'unknown'; readonly weeks: null }
  | { readonly status: 'stop'; readonly weeks: null };

/** What the sources write where nothing is known: the regulator's dash, a blank, 'Onbekend', 'N.v.t.'. */
const UNKNOWN = new Set(['', '-', '–', 'onbekend', 'n.v.t.', 'nvt']);
const STOP = new Set([
  'stop',
  'aanmeldstop',
  'patiëntenstop',
  'patientenstop',
  'cliëntenstop',
  'clientenstop',
  'intakestop',
]);
/** Ten years: beyond it somebody typed days or a year. */
const MOST_WEEKS = 520;

/**
 * Reads a wait in weeks: a whole number or one decimal, with a point or a comma ('7', '7.5', '7,5'); a stop; or unknown.
 * More decimals are refused rather than rounded, text such as '7 weken' too: the source has its own column for that.
 * @example announcedWeeks('Aanmeldwachttijd', '7,5') // ok({ status: 'known', weeks: 7.5 })
 */
export function announcedWeeks(field: string, text: string): Result<AnnouncedWeeks, CellError> {
  const literal = folded(text);
  if (UNKNOWN.has(literal)) return ok({ status: 'unknown', weeks: null });
  if (STOP.has(literal)) return ok({ status: 'stop', weeks: null });
  const weeks = /^\d{1,3}([.,]\d)?$/.test(literal) ? Number(literal.replace(',', '.')) : NaN;
  if (weeks <= MOST_WEEKS) return ok({ status: 'known', weeks });
  const nl = `een aantal weken van 0 tot en met ${MOST_WEEKS} met hooguit één decimaal, “Stop”, “-”, “Onbekend”, “N.v.t.” of niets`;
  const en = `a number of weeks from 0 to ${MOST_WEEKS} with at most one decimal, “Stop”, “-”, “Onbekend”, “N.v.t.” or nothing`;
  return refuse(expected(field, 'not-weeks', nl, en));
}
