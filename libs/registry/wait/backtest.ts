import { daysBetween, isoWeekOf, mondayOf, plusDays } from '../../kernel/index.js';
import { type Announced, expectedWait, type WaitingEntry } from './expected-wait.js';
import { type Announcing, RegionWaits } from './region-waits.js';
import { type EntryHistory } from './spells.js';
import { WAIT_SOURCES, type WaitSource } from './wait-estimate.js';

/** The region as it was on a Monday: who waited, and what was announced. */
export interface Moment {
  /** `YYYY-MM-DD`, a Monday. */
  readonly on: string;
  readonly entries: readonly WaitingEntry[];
  readonly programmes: readonly Announcing[];
}

/** How good the expectations of one source were. Weeks and shares; null where nothing is known yet. */
export interface Calibration {
  readonly source: WaitSource | 'unknown';
  /** How often somebody's wait was expected so. */
  readonly expectations: number;
  /** Of these the waits that have ended since. */
  readonly ended: number;
  /** Mean of expected − actual over those that ended: above 0 = it took less than was expected. */
  readonly bias: number | null;
  /** Mean of |expected − actual| over those that ended. */
  readonly error: number | null;
  /** Of the waits of which it is known whether they ended between the bounds, the share that did; the bounds hold four in five where it is 0.8. */
  readonly coverage: number | null;
}

const DAYS = 7;
const SOURCES = [...WAIT_SOURCES, 'unknown'] as const;

/** Mondays at which to look back: every four weeks, from the fifth week of a history on. Empty where it is shorter than that. */
export function momentsOf(history: readonly EntryHistory[], until: string): string[] {
  const first = history.reduce((day, { seenOn }) => (seenOn < day ? seenOn : day), until);
  const moments: string[] = [];
  for (let on = mondayOf(isoWeekOf(plusDays(first, 5 * DAYS))); on < until; on = plusDays(on, 4 * DAYS))
    moments.push(on);
  return moments;
}

/**
 * Holds what would have been expected at earlier moments, of what was known then, against what came. A wait that goes on
 * counts as soon as it has outlasted its bounds; what is said of the bias is of ended waits alone, and leans
 * to the short ones while many go on.
 * @param until the last day that the history tells of
 */
export function backtest(
  history: readonly EntryHistory[],
  moments: readonly Moment[],
  until: string,
): Calibration[] {
  const known = new Map(history.map((row) => [row.id, row]));
  const sums = new Map(SOURCES.map((source) => [source, new Sum()]));
  for (const { on, entries, programmes } of moments) {
    const region = new RegionWaits(
      history.filter(({ seenOn }) => seenOn < on),
      programmes,
      plusDays(on, -1),
    );
    const own = new Map<string, Announced>(programmes.map((programme) => [programme.id, programme]));
    for (const entry of entries) {
      const row = known.get(entry.id);
      if (row === undefined) continue;
      const expected = expectedWait(entry, own.get(entry.programme ?? '') ?? null, region, isoWeekOf(on));
      const weeks = expected.remaining ?? expected.imputed?.remaining ?? null;
      const end = endOf(row, entry.intakeOn === null, on);
      sums.get(expected.estimate?.source ?? 'unknown')?.add({
        expected: weeks,
        interval: expected.estimate?.interval ?? null,
        lasted: Math.floor(daysBetween(on, end !== null && end <= until ? end : until) / DAYS),
        ended: end !== null && end <= until,
      });
    }
  }
  return SOURCES.map((source) => sums.get(source)!.of(source));
}

/** The day on which the wait for the next step ended after a moment; null where it goes on, or was ended by a transfer. */
function endOf({ intakeOn, leftOn, moved }: EntryHistory, beforeIntake: boolean, on: string): string | null {
  if (beforeIntake && intakeOn !== null && intakeOn >= on) return intakeOn;
  return leftOn !== null && leftOn >= on && !moved ? leftOn : null;
}

interface Outcome {
  readonly expected: number | null;
  readonly interval: readonly [number, number] | null;
  readonly lasted: number;
  readonly ended: boolean;
}

class Sum {
  private expectations = 0;
  private ended = 0;
  private valued = 0;
  private bias = 0;
  private error = 0;
  private decided = 0;
  private covered = 0;

  add({ expected, interval, lasted, ended }: Outcome): void {
    this.expectations++;
    if (ended) this.ended++;
    if (ended && expected !== null) {
      this.valued++;
      this.bias += expected - lasted;
      this.error += Math.abs(expected - lasted);
    }
    if (interval === null || (!ended && lasted <= interval[1])) return;
    this.decided++;
    if (ended && interval[0] <= lasted && lasted <= interval[1]) this.covered++;
  }

  of(source: Calibration['source']): Calibration {
    const per = (sum: number, count: number): number | null => (count === 0 ? null : sum / count);
    return {
      source,
      expectations: this.expectations,
      ended: this.ended,
      bias: per(this.bias, this.valued),
      error: per(this.error, this.valued),
      coverage: per(this.covered, this.decided),
    };
  }
}
