import { type Entry, type MatchingPolicy } from '../problem/problem.js';

const over = (weeks: number, norm: number): number => (weeks > norm ? weeks - norm : 0);

/** Weeks beyond the norm of an entry that stays where it is. */
export function breachNow(entry: Entry, policy: MatchingPolicy): number {
  return breachAt(entry, policy, entry.remaining, entry.treatmentWait);
}

/** Weeks beyond the norm of an entry seen in week t by a programme whose treatment waits d weeks. */
export function breachAt(entry: Entry, { norm }: MatchingPolicy, t: number, d: number): number {
  const { waited } = entry;
  const intake = entry.intakeWait ?? null;
  if (intake === null)
    return over(waited + t, norm.intake) + over(d, norm.treatment) + over(waited + t + d, norm.total);
  // The intake has been: what is waited now counts towards treatment.
  return (
    over(intake, norm.intake) +
    over(waited + t + d, norm.treatment) +
    over(intake + waited + t + d, norm.total)
  );
}

/**
 * Last week in which the entry would be no worse off at a programme whose treatment waits d weeks (g1 ≥ 0 and
 * g2 ≥ minGainWeeks); −1 where none is. Both get harder with t, so every earlier week is admissible too.
 */
export function lastWeek(entry: Entry, policy: MatchingPolicy, d: number, weeks: number): number {
  let t = Math.min(weeks - 1, entry.remaining + entry.treatmentWait - d - policy.minGainWeeks);
  if (policy.severityWeight[entry.severity] === 0) return Math.max(-1, t);
  const now = breachNow(entry, policy);
  while (t >= 0 && breachAt(entry, policy, t, d) > now) t--;
  return Math.max(-1, t);
}
