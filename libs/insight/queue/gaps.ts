import { byCodeUnit, daysBetween, plusDays } from '../../kernel/index.js';
import { type Period, removedOn, type Spell, within } from './spell.js';

/** Days between arrivals, from the first day of the period to its last: one more than there are arrivals. */
export function arrivalGaps(spells: readonly Spell[], period: Period): number[] {
  const days = spells
    .map(({ referral }) => referral)
    .filter((day) => within(day, period))
    .sort();
  const marks = [period.from, ...days, period.to];
  return marks.slice(1).map((day, n) => daysBetween(marks[n], day));
}

/**
 * Days between removals while somebody waited: a removal counts from the one before it, or from the last day on which
 * the list stood empty, since idle time says nothing of what can be done. A day on which the list ends empty begins
 * anew, so that the removal that emptied it counts as of that day, as the field's reference package has it.
 */
export function removalGaps(spells: readonly Spell[], period: Period): number[] {
  const removals = spells.map(removedOn).filter((day) => within(day, period));
  const events = [
    ...removals.map((day) => ({ day, removal: true })),
    ...emptyDays(spells, period).map((day) => ({ day, removal: false })),
  ].sort((a, b) => byCodeUnit(a.day, b.day) || Number(a.removal) - Number(b.removal));
  const gaps: number[] = [];
  let before = period.from;
  for (const { day, removal } of events) {
    if (removal) gaps.push(daysBetween(before, day));
    before = day;
  }
  return gaps;
}

/** Days of the period at whose end nobody waits, after the first referral and before the last. */
function emptyDays(spells: readonly Spell[], period: Period): string[] {
  const change = new Map<string, number>();
  const add = (day: string, by: number): void => void change.set(day, (change.get(day) ?? 0) + by);
  let [first, last] = [spells[0].referral, spells[0].referral];
  for (const { referral, removal } of spells) {
    add(referral, 1);
    if (removal !== null) add(removal, -1);
    if (referral < first) first = referral;
    if (referral > last) last = referral;
  }
  const empty: string[] = [];
  let size = 0;
  for (let day = first; day <= last && day <= period.to; day = plusDays(day, 1)) {
    size += change.get(day) ?? 0;
    if (size === 0 && day >= period.from) empty.push(day);
  }
  return empty;
}
