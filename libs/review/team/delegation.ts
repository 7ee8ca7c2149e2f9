import { daysBetween, ok, plusDays, refuse, type Result } from '../../kernel/index.js';
import { isQualified } from '../decision/index.js';
import { type ReviewProblem } from '../problems.js';

/** Weeks from today within which an absence begins: further ahead nobody knows who will still work here. */
export const BEGINS_WITHIN_WEEKS = 52;

/** First and last day, both included, as `YYYY-MM-DD`. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/** Somebody is away, and may have named who answers in the meantime. It begins and ends by its dates alone. */
export interface Absence extends Period {
  readonly user: string;
  readonly delegate: string | null;
}

/** Somebody who reviews, as far as others may know. */
export interface Reviewer {
  readonly user: string;
  readonly organisation: string | null;
  readonly role: string;
  readonly profession: string | null;
}

/** What a plan is held against. */
export interface PlanContext {
  readonly today: string;
  /** An absence lasts so long at most. */
  readonly weeks: number;
  /** The other absences of the same person. */
  readonly others: readonly Period[];
  /** The absence that is changed; null for a new one. What has begun keeps its first day. */
  readonly was: Period | null;
}

/** True where both have a day in common. @example overlap({ since: '2026-12-01', until: '2026-12-05' }, { since: '2026-12-05', until: '2026-12-09' }) // true */
export const overlap = (a: Period, b: Period): boolean => a.since <= b.until && b.since <= a.until;

function periodRefusal({ since, until }: Period, context: PlanContext): ReviewProblem | null {
  const { today, weeks, others, was } = context;
  if (until < today) return 'absence-over';
  if (since > until) return 'absence-backwards';
  if (since < today && since !== was?.since) return 'absence-began';
  if (since > plusDays(today, BEGINS_WITHIN_WEEKS * 7)) return 'absence-too-far';
  if (daysBetween(since, until) > weeks * 7) return 'absence-too-long';
  return others.some((other) => overlap(other, { since, until })) ? 'absence-overlaps' : null;
}

/**
 * Whether somebody may be away for some days, and leave the work to a colleague. A colleague gets no right by it that
 * was not there before: who may decide follows from profession and organisation, as always.
 * @param colleague null where nobody is named; undefined where the one who is named is not known
 */
export function planAbsence(
  who: Reviewer,
  colleague: Reviewer | null | undefined,
  { since, until }: Period,
  context: PlanContext,
): Result<Absence, ReviewProblem> {
  if (!isQualified(who.role, who.profession)) return refuse('not-qualified');
  const refusal = periodRefusal({ since, until }, context);
  if (refusal !== null) return refuse(refusal);
  const absence = { user: who.user, since, until };
  if (colleague === null) return ok({ ...absence, delegate: null });
  if (colleague === undefined || colleague.organisation !== who.organisation)
    return refuse('delegate-unknown');
  if (colleague.user === who.user) return refuse('delegate-self');
  if (!isQualified(colleague.role, colleague.profession)) return refuse('delegate-not-qualified');
  return ok({ ...absence, delegate: colleague.user });
}

/** The absence of somebody on a day, or null where they are there. */
export const absenceOn = (absences: readonly Absence[], user: string, day: string): Absence | null =>
  absences.find((one) => one.user === user && one.since <= day && day <= one.until) ?? null;

/**
 * Who answers for somebody on a day: the colleague who was named, where the one is away and the other is not. No
 * chains: whoever is away answers for nobody, and what was left to them is the team's.
 * @example standInFor([{ user: 'anna', since: '2026-12-01', until: '2026-12-05', delegate: 'ada' }], 'anna', '2026-12-05') // 'ada'
 */
export function standInFor(absences: readonly Absence[], user: string, day: string): string | null {
  const delegate = absenceOn(absences, user, day)?.delegate ?? null;
  return delegate === null || absenceOn(absences, delegate, day) !== null ? null : delegate;
}

/**
 * Those for whom somebody answers on a day.
 * @example answersFor([{ user: 'anna', since: '2026-12-01', until: '2026-12-05', delegate: 'ada' }], 'ada', '2026-12-01') // ['anna']
 */
export const answersFor = (absences: readonly Absence[], user: string, day: string): string[] => [
  ...new Set(
    absences.map(({ user: away }) => away).filter((away) => standInFor(absences, away, day) === user),
  ),
];
