import { type FieldProblem, ok, refuse, type Result } from '../../kernel/index.js';
import { LONGEST_WAIT } from '../record/limits.js';
import { folded, saysUnknown } from '../table/index.js';

/** A wait as announced. A stop is a status, never a number of weeks; unknown is not zero. */
export type AnnouncedWeeks =
  | { readonly status: 'known'; readonly weeks: number }
  | { readonly status: 'unknown'; readonly weeks: null }
  | { readonly status: 'stop'; readonly weeks: null };

const STOP = new Set([
  'stop',
  'aanmeldstop',
  'patiëntenstop',
  'patientenstop',
  'cliëntenstop',
  'clientenstop',
  'intakestop',
  'geen intakes',
  'geen aanmeldingen',
]);

/**
 * Reads a wait in weeks: a whole number or one decimal, with a point or a comma ('7', '7.5', '7,5'); a stop; or unknown.
 * More decimals are refused rather than rounded, text such as '7 weken' too: the source has its own column for that.
 * @example announcedWeeks('Aanmeldwachttijd', '7,5') // ok({ status: 'known', weeks: 7.5 })
 */
export function announcedWeeks(field: string, text: string): Result<AnnouncedWeeks, FieldProblem> {
  const literal = folded(text);
  if (saysUnknown(literal)) return ok({ status: 'unknown', weeks: null });
  if (STOP.has(literal)) return ok({ status: 'stop', weeks: null });
  const weeks = /^\d{1,3}([.,]\d)?$/.test(literal) ? Number(literal.replace(',', '.')) : NaN;
  if (weeks <= LONGEST_WAIT) return ok({ status: 'known', weeks });
  return refuse({ field, code: 'not-weeks', params: { most: LONGEST_WAIT } });
}
