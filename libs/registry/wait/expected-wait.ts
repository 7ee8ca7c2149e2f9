import { isoWeekOf, mondayOf, plusDays, weeksBetween } from '../../kernel/index.js';
import { type CurrentEntry } from '../current/current-rows.js';
import { waitedWeeks } from '../entry/waited-weeks.js';
import { type RegionWaits } from './region-waits.js';
import { announcedResidual, LONGEST_RESIDUAL, type Residual } from './residual.js';
import { type Step } from './spells.js';
import { type WaitEstimate, type WaitSource } from './wait-estimate.js';

/** What is expected of a wait. Whole weeks; null = not known. */
export interface ExpectedWait {
  /** Weeks still to go for the next step: the intake, or the treatment of who has had it. */
  readonly remaining: number | null;
  /** How `remaining` is known; null where it is not. */
  readonly estimate: WaitEstimate | null;
  /** Weeks from the intake to the treatment; 0 where the intake has been. */
  readonly treatmentWait: number | null;
  /** The region's figures for what is null above; null where nothing is, or the region has none either. */
  readonly imputed: { readonly remaining: number | null; readonly treatmentWait: number | null } | null;
}

/** What of an entry its expected wait depends on. */
export type WaitingEntry = Pick<
  CurrentEntry,
  | 'id'
  | 'programme'
  | 'diagnosis'
  | 'age'
  | 'title'
  | 'circuit'
  | 'registeredOn'
  | 'intakeOn'
  | 'expectedIntakeWeek'
  | 'expectedTreatmentWeeks'
>;

/** What the own programme announces. */
export interface Announced {
  readonly intakeWait: number | null;
  readonly treatmentWait: number | null;
}

/**
 * How long an entry still waits where it is, by the surest that is known: an agreed date that lies ahead; its place in
 * the list and the list's rate, where the list has an order; how long the list has kept those who waited as long; what the
 * list announces; how long the region keeps those with the same need. Where there is none of it the wait is not known,
 * and the median of what the region announces for the need stands in for it. What is expected is never less than a week
 * but for an agreed date: a date that has passed, and an announced wait that is over, are no promise for tomorrow.
 * @param programme what the own programme announces; null = no programme is said
 * @param firstWeek ISO week that weeks are counted from
 */
export function expectedWait(
  entry: WaitingEntry,
  programme: Announced | null,
  region: RegionWaits,
  firstWeek: string,
): ExpectedWait {
  const monday = mondayOf(firstWeek);
  const step: Step = entry.intakeOn === null ? 'intake' : 'treatment';
  const waited = waitedWeeks(entry.intakeOn ?? entry.registeredOn, monday);
  const found = agreed(entry, firstWeek) ?? estimated(entry, programme, region, step, waited);
  const treatmentWait =
    step === 'treatment' ? 0 : (entry.expectedTreatmentWeeks ?? programme?.treatmentWait ?? null);
  const figure = region.announced(entry, step);
  const imputed = {
    remaining: found !== null || figure === null ? null : whole(announcedResidual(figure, waited)).remaining,
    treatmentWait: treatmentWait === null ? region.announced(entry, 'treatment') : null,
  };
  return {
    remaining: found?.remaining ?? null,
    estimate: found?.estimate ?? null,
    treatmentWait,
    imputed: imputed.remaining === null && imputed.treatmentWait === null ? null : imputed,
  };
}

interface Found {
  readonly remaining: number;
  readonly estimate: WaitEstimate;
}

/**
 * A week that was agreed for the intake, or the weeks that were said at the intake; null where it has passed. The week
 * before the first is the present one: it is not over.
 */
function agreed(entry: WaitingEntry, firstWeek: string): Found | null {
  const { intakeOn, expectedIntakeWeek, expectedTreatmentWeeks } = entry;
  const week =
    intakeOn === null
      ? expectedIntakeWeek
      : expectedTreatmentWeeks === null
        ? null
        : isoWeekOf(plusDays(intakeOn, 7 * expectedTreatmentWeeks));
  if (week === null) return null;
  const ahead = weeksBetween(firstWeek, week);
  if (ahead < -1) return null;
  const remaining = Math.max(0, ahead);
  return { remaining, estimate: { source: 'agreed', interval: [remaining, remaining] } };
}

function estimated(
  entry: WaitingEntry,
  programme: Announced | null,
  region: RegionWaits,
  step: Step,
  waited: number,
): Found | null {
  const { id, programme: list } = entry;
  const announced = step === 'intake' ? programme?.intakeWait : programme?.treatmentWait;
  const place = list !== null && step === 'intake' ? region.queue(list)?.residual(id) : null;
  if (place) return by('position', place);
  const history = list === null ? null : region.listTable(list, step);
  if (history) return by('history', history.residual(waited));
  if (announced !== null && announced !== undefined)
    return by('announced', announcedResidual(announced, waited));
  const need = region.needTable(entry, step);
  return need && by('region', need.residual(waited));
}

function by(source: WaitSource, residual: Residual): Found {
  const { remaining, interval } = whole(residual);
  return { remaining, estimate: { source, interval } };
}

const whole = ({ mean, low, high }: Residual) => ({
  remaining: Math.min(LONGEST_RESIDUAL, Math.max(1, Math.round(mean))),
  interval: [Math.floor(low), Math.ceil(high)] as const,
});
