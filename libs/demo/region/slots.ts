import { type SlotRow } from '../../ingest/index.js';
import { addWeeks, type Random } from '../../kernel/index.js';
import { type DemoList } from './lists.js';
import { inProportion } from './proportion.js';

/** Weeks ahead in which free intakes are offered. */
export const DEMO_WEEKS = 13;
/** Free intakes in a hundred entries: enough to find many a proposal, far too few for all. */
const SLOTS_PERCENT = 30;
/** From this announced wait on a programme has hardly a free intake for others. */
const BUSY_WEEKS = 9;

/** Short announced waits go with free intakes, long ones with next to none, a stop with none. */
function openness({ programme, intakeWeeks }: DemoList): number {
  if (programme.intakeStop) return 0;
  return intakeWeeks >= BUSY_WEEKS ? 1 : 4 * (BUSY_WEEKS - intakeWeeks);
}

/** A week no sooner than the programme's own clients wait, rather earlier than later. */
function someWeek(random: Random, { intakeWeeks }: DemoList): number {
  const first = Math.min(intakeWeeks, DEMO_WEEKS - 3);
  return Math.min(random.between(first, DEMO_WEEKS - 1), random.between(first, DEMO_WEEKS - 1));
}

/**
 * Free intakes per programme for thirteen weeks from `firstWeek`, a row for each week, also where there are none.
 * A group gets all of its places in one or two weeks, enough to start.
 */
export function slotsOf(
  lists: readonly DemoList[],
  entries: number,
  firstWeek: string,
  random: Random,
): readonly (readonly SlotRow[])[] {
  const totals = inProportion(Math.round((entries * SLOTS_PERCENT) / 100), lists.map(openness));
  return lists.map((list, i) => {
    const offered = new Array<number>(DEMO_WEEKS).fill(0);
    const together = list.programme.minStart === null ? 1 : list.programme.minStart + random.below(3);
    for (let left = totals[i]; left > 0; left -= together) {
      // Fewer than a group needs would be a week that can never start.
      const places = list.programme.minStart === null ? Math.min(left, together) : together;
      offered[someWeek(random, list)] += places;
    }
    return offered.map((n, week) => ({ week: addWeeks(firstWeek, week), offered: n }));
  });
}
