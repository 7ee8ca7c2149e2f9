import { mondayOf } from '../../kernel/index.js';
import {
  type Announced,
  type CurrentEntry,
  expectedWait,
  type RegionWaits,
  waitedWeeks,
} from '../../registry/index.js';
import { type Entry } from '../problem/index.js';

/** What the clock of an entry reads on the Monday of a run's first week. Whole weeks; what is not known is null. */
export type EntryClock = Pick<
  Entry,
  'waited' | 'remaining' | 'treatmentWait' | 'intakeWait' | 'waitEstimate' | 'imputed'
>;

/**
 * Weeks waited and still expected, with how that is known. A client who has had the intake counts from there.
 * @param programme where the client waits now; null = not said
 * @param region what the lists of the region say of waits to come
 */
export function clockOf(
  entry: CurrentEntry,
  programme: Announced | null,
  region: RegionWaits,
  firstWeek: string,
): EntryClock {
  const monday = mondayOf(firstWeek);
  const sinceRegistration = waitedWeeks(entry.registeredOn, monday);
  const { estimate, ...expected } = expectedWait(entry, programme, region, firstWeek);
  const known = { ...expected, waitEstimate: estimate };
  if (entry.intakeOn === null) return { ...known, waited: sinceRegistration, intakeWait: null };
  const waited = waitedWeeks(entry.intakeOn, monday);
  // The rest of the whole, not rounded by itself: the parts then add up.
  return { ...known, waited, intakeWait: Math.max(0, sinceRegistration - waited) };
}
