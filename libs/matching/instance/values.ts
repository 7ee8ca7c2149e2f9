import { breachWeeks } from '../../kernel/index.js';
import { normOf } from '../../policy/index.js';
import { type Entry, type MatchingPolicy } from '../problem/problem.js';
import { valuedRemaining, valuedTreatmentWait } from '../problem/waits.js';

/** Severity-weighted price of one week beyond the norm for this entry. */
export const breachPrice = (entry: Entry, policy: MatchingPolicy): number =>
  policy.severityWeight[entry.severity] * policy.weights.breach;

/** What the weeks that it has waited beyond the norm already add to any place of this entry. */
export const waitedValue = (entry: Entry, policy: MatchingPolicy): number => {
  const { waited = 0 } = policy.weights;
  return waited === 0 ? 0 : waited * breachWeeks(normOf(policy, entry.title), entry, 0, 0);
};

/** Weeks beyond the norm of an entry that stays where it is. */
export const breachNow = (entry: Entry, policy: MatchingPolicy): number =>
  breachWeeks(
    normOf(policy, entry.title),
    entry,
    valuedRemaining(policy, entry),
    valuedTreatmentWait(policy, entry),
  );

/** Weeks to the start of treatment of an entry that stays where it is. */
export const weeksAhead = (entry: Entry, policy: MatchingPolicy): number =>
  valuedRemaining(policy, entry) + valuedTreatmentWait(policy, entry);

/**
 * Last week in which the entry would be no worse off at a programme whose treatment waits d weeks (g1 ≥ 0 and
 * g2 ≥ minGainWeeks); −1 where none is. Both get harder with t, so every earlier week is admissible too.
 */
export function lastWeek(entry: Entry, policy: MatchingPolicy, d: number, weeks: number): number {
  let t = Math.min(weeks - 1, weeksAhead(entry, policy) - d - policy.minGainWeeks);
  if (policy.severityWeight[entry.severity] === 0) return Math.max(-1, t);
  const now = breachNow(entry, policy);
  const norm = normOf(policy, entry.title);
  while (t >= 0 && breachWeeks(norm, entry, t, d) > now) t--;
  return Math.max(-1, t);
}

/** −breach and −t in each week, weighted: the part of the value that depends on the week. */
export function laterValues(entry: Entry, policy: MatchingPolicy, d: number, weeks: number): number[] {
  const price = breachPrice(entry, policy);
  const norm = normOf(policy, entry.title);
  return Array.from(
    { length: weeks },
    (_, t) => -price * breachWeeks(norm, entry, t, d) - policy.weights.weeks * t,
  );
}
