import { mondayOf, weeksBetween } from '../../kernel/index.js';
import { type CurrentEntry, type CurrentProgramme, waitedWeeks } from '../../registry/index.js';

/** What the clock of an entry reads on the Monday of a run's first week. Whole weeks. */
export interface EntryClock {
  readonly waited: number;
  readonly remaining: number;
  readonly treatmentWait: number;
  readonly intakeWait: number | null;
}

/**
 * Weeks waited and still expected. A wait that nobody announced counts as 0: without knowing how long it would take
 * at the present provider nothing elsewhere can be called sooner.
 * @param programme where the client waits now; null = not said
 * @example clockOf({ registeredOn: '2026-08-03', intakeOn: null, expectedIntakeWeek: '2026-W51', expectedTreatmentWeeks: 6 },
 *   null, '2026-W49') // { waited: 17, remaining: 2, treatmentWait: 6, intakeWait: null }
 */
export function clockOf(
  entry: Pick<CurrentEntry, 'registeredOn' | 'intakeOn' | 'expectedIntakeWeek' | 'expectedTreatmentWeeks'>,
  programme: Pick<CurrentProgramme, 'intakeWait' | 'treatmentWait'> | null,
  firstWeek: string,
): EntryClock {
  const monday = mondayOf(firstWeek);
  const sinceRegistration = waitedWeeks(entry.registeredOn, monday);
  const fromIntake = entry.expectedTreatmentWeeks ?? programme?.treatmentWait ?? 0;
  if (entry.intakeOn !== null) {
    const waited = waitedWeeks(entry.intakeOn, monday);
    return {
      waited,
      remaining: Math.max(0, fromIntake - waited),
      treatmentWait: 0,
      // The rest of the whole, not rounded by itself: the parts then add up.
      intakeWait: Math.max(0, sinceRegistration - waited),
    };
  }
  const remaining =
    entry.expectedIntakeWeek === null
      ? (programme?.intakeWait ?? 0) - sinceRegistration
      : weeksBetween(firstWeek, entry.expectedIntakeWeek);
  return {
    waited: sinceRegistration,
    remaining: Math.max(0, remaining),
    treatmentWait: fromIntake,
    intakeWait: null,
  };
}
