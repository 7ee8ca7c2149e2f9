import { ok, refuse, type Result } from '../kernel/index.js';
import { daysBetween } from './dates.js';
import { isQualified } from './four-eyes.js';
import { type ReviewRefusal } from './refusals.js';

/** Weeks for which somebody can be away at most, until a region sets its own under `review.absenceWeeks`. */
export const ABSENCE_WEEKS = 12;
const MOST_WEEKS = 26;

/** Somebody is away up to and including a day (`YYYY-MM-DD`), and may have named who answers in the meantime. */
export interface Absence {
  readonly user: string;
  readonly until: string;
  readonly delegate: string | null;
}

/** Somebody who reviews, as far as others may know. */
export interface Reviewer {
  readonly user: string;
  readonly organisation: string | null;
  readonly role: string;
  readonly profession: string | null;
}

/** Reads the part `review` of a stored policy. Refuses with the path of a number that is no whole one or out of range. */
export function readAbsenceWeeks(document: unknown): Result<number, string> {
  const part = (document as { readonly review?: { readonly absenceWeeks?: unknown } } | null | undefined)
    ?.review;
  const weeks = part?.absenceWeeks ?? ABSENCE_WEEKS;
  return Number.isSafeInteger(weeks) && (weeks as number) >= 1 && (weeks as number) <= MOST_WEEKS
    ? ok(weeks as number)
    : refuse('review.absenceWeeks');
}

/**
 * Whether somebody may be away until a day, and leave the work to a colleague. A colleague gets no right by it that
 * was not there before: who may decide follows from profession and organisation, as always.
 * @param colleague null where nobody is named; undefined where the one who is named is not known
 * @param weeks at most so far ahead
 */
export function planAbsence(
  who: Reviewer,
  colleague: Reviewer | null | undefined,
  until: string,
  { today, weeks }: { readonly today: string; readonly weeks: number },
): Result<Absence, ReviewRefusal> {
  if (!isQualified(who.role, who.profession)) return refuse('not-qualified');
  const days = daysBetween(today, until);
  if (days < 0) return refuse('absence-over');
  if (days > weeks * 7) return refuse('absence-too-long');
  if (colleague === null) return ok({ user: who.user, until, delegate: null });
  if (colleague === undefined || colleague.organisation !== who.organisation)
    return refuse('delegate-unknown');
  if (colleague.user === who.user) return refuse('delegate-self');
  if (!isQualified(colleague.role, colleague.profession)) return refuse('delegate-not-qualified');
  return ok({ user: who.user, until, delegate: colleague.user });
}

const isAway = (absences: readonly Absence[], user: string, today: string): boolean =>
  absences.some((absence) => absence.user === user && absence.until >= today);

/**
 * Those for whom somebody answers today. No chains: whoever is away answers for nobody, and what was left to them is
 * the team's. An absence ends by itself after its last day.
 * @example answersFor([{ user: 'anna', until: '2026-12-01', delegate: 'ada' }], 'ada', '2026-12-01') // ['anna']
 */
export function answersFor(absences: readonly Absence[], user: string, today: string): string[] {
  if (isAway(absences, user, today)) return [];
  return absences
    .filter((absence) => absence.delegate === user && absence.until >= today)
    .map((absence) => absence.user);
}
