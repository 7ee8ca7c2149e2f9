import { type Bilingual, type ProblemDetail } from '../../kernel/index.js';
import { ELIGIBILITY_RULES, notBefore } from '../../registry/index.js';
import { inBoth } from '../../words/index.js';
import { REPLACED_BY_CLINICIAN } from '../decision/index.js';
import { type ReviewProblem } from '../problems.js';

const OF_RULES: ReadonlyMap<string, Bilingual> = new Map(
  [...ELIGIBILITY_RULES, notBefore].map(({ code, reason }) => [code, reason]),
);
/** Why a proposal ended that nobody answered, as it is kept with it, other than by a rule of eligibility. */
const CLOSED = [
  'superseded',
  REPLACED_BY_CLINICIAN,
  'no-decision-in-time',
  'entry-not-waiting',
  'programme-gone',
  'slot-gone',
  'week-passed',
  'ceiling',
  'more-breach',
  'not-sooner',
] as const;
type Closed = (typeof CLOSED)[number];
const isClosed = (reason: string): reason is Closed => CLOSED.some((one) => one === reason);

/**
 * Why a proposal ended without an answer, in words. Null for a reason that somebody gave with a rejection: that stands
 * with the decision.
 * @example causeOf('intake-stop')?.nl === 'Dit programma heeft een aanmeldstop.'
 */
export function causeOf(reason: string | null): Bilingual | null {
  if (reason === null) return null;
  return OF_RULES.get(reason) ?? (isClosed(reason) ? inBoth(`review.closed.${reason}`) : null);
}

/** Reasons that say a place is gone, where the others say that the client and the programme no longer go together. */
const OF_PLACES: ReadonlySet<string> = new Set(['slot-gone', 'week-passed', 'ceiling']);
/** Those after which the client is in no run, though on the list. */
const NOT_MATCHED: ReadonlySet<string> = new Set(['danger', 'client-wish']);
/** Those that say nothing of supply or demand: the proposal is closed, and that is all. */
const MERELY_CLOSED: ReadonlySet<string> = new Set([
  'superseded',
  REPLACED_BY_CLINICIAN,
  'no-decision-in-time',
]);

/** What somebody is told who decides on a proposal that was withdrawn a moment before: the same as if it had been found out now. */
export function lateness(
  closedReason: string | null,
): 'slot-gone' | 'not-eligible-any-more' | 'proposal-closed' {
  if (closedReason === null || MERELY_CLOSED.has(closedReason) || causeOf(closedReason) === null)
    return 'proposal-closed';
  return OF_PLACES.has(closedReason) ? 'slot-gone' : 'not-eligible-any-more';
}

/** The refusal with its real cause; that a client keeps their place is said of those who have one. */
export function lateProblem(
  code: 'slot-gone' | 'not-eligible-any-more',
  closedReason: string | null,
): ProblemDetail<ReviewProblem> {
  const cause = causeOf(closedReason);
  if (cause === null || closedReason === null) return { code };
  const context =
    closedReason === 'entry-not-waiting' ? 'left' : NOT_MATCHED.has(closedReason) ? 'listed' : 'matched';
  return { code, params: { cause, context }, extra: { cause: closedReason } };
}
