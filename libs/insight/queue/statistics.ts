import { daysBetween, ok, refuse, type Result } from '../../kernel/index.js';
import { pressure, queueLoad, reliefCapacity, targetCapacity, targetQueueSize } from './formulas.js';
import { mean } from '../mean.js';
import { arrivalGaps, removalGaps } from './gaps.js';
import { type Period, type Spell, waitsAt, within } from './spell.js';

const DAYS = 7;

/** Why a figure of a list is not there. */
export type QueueAbsence =
  | 'no-removals'
  | 'no-time-between-removals'
  | 'too-few-arrivals'
  | 'nobody-waits'
  | 'queue-too-big'
  | 'queue-not-too-big'
  | 'needs-what-is-absent';

/** A list over a period. Rates per week, waits in weeks; null = absent, and `absent` says why. */
export interface QueueStatistics extends Period {
  /** Weeks within which people should be helped. */
  readonly targetWait: number;
  readonly referrals: number;
  readonly removals: number;
  readonly demand: number;
  readonly capacity: number | null;
  readonly load: number | null;
  /** The list grows without end, whatever is done about who goes first. */
  readonly loadTooBig: boolean | null;
  /** Who waits at the end of the period. */
  readonly queueSize: number;
  readonly targetQueueSize: number;
  /** More than twice the target. */
  readonly queueTooBig: boolean;
  /** Of those who wait at the end, in weeks and in days. */
  readonly meanWait: number | null;
  readonly meanWaitDays: number | null;
  /** Coefficient of variation of the time between arrivals. */
  readonly cvArrival: number | null;
  /** The same of the time between removals. */
  readonly cvRemoval: number | null;
  /** Keeps the list at its target; where the list is not too big. */
  readonly targetCapacity: number | null;
  /** Brings the list to its target within 26 weeks; where it is too big. */
  readonly reliefCapacity: number | null;
  readonly pressure: number | null;
  readonly absent: Readonly<Partial<Record<keyof QueueStatistics, QueueAbsence>>>;
}

/** Why there are no figures at all. */
export type QueueRefusal = 'empty-list' | 'empty-period' | 'no-target';

export interface QueueOptions {
  /** Weeks; > 0. */
  readonly targetWait: number;
  /** Left out: the first referral, the last one. */
  readonly from?: string;
  readonly to?: string;
}

/** Sample standard deviation against the mean; null where there is no spread to speak of. */
function variation(values: readonly number[]): number | null {
  const average = mean(values);
  if (!(average > 0)) return null;
  if (values.length < 2) return null;
  const squares = values.reduce((sum, value) => sum + (value - average) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1)) / average;
}

/** The referrals' first and last day, where a period is not given. */
function periodOf(spells: readonly Spell[], { from, to }: QueueOptions): Period {
  const days = spells.map(({ referral }) => referral).sort();
  return { from: from ?? days[0], to: to ?? days[days.length - 1] };
}

/**
 * What queueing theory says of one waiting list over a period, by the formulas of Fong et al. (2022). Removals and
 * empty days count within the period; who was removed before it began never waited in it. A list may hold spells in
 * any order.
 * @returns the figures, or why there are none
 */
export function queueStatistics(
  spells: readonly Spell[],
  options: QueueOptions,
): Result<QueueStatistics, QueueRefusal> {
  const { targetWait } = options;
  if (!(targetWait > 0 && Number.isFinite(targetWait))) return refuse('no-target');
  if (spells.length === 0) return refuse('empty-list');
  const period = periodOf(spells, options);
  const days = daysBetween(period.from, period.to);
  if (!(days > 0)) return refuse('empty-period');

  const absent: Partial<Record<keyof QueueStatistics, QueueAbsence>> = {};
  const orAbsent = (
    name: keyof QueueStatistics,
    value: number | null,
    reason: QueueAbsence,
  ): number | null => {
    if (value === null) absent[name] = reason;
    return value;
  };
  const referrals = spells.filter(({ referral }) => within(referral, period)).length;
  const demand = (DAYS * referrals) / days;
  const cvArrival = orAbsent('cvArrival', variation(arrivalGaps(spells, period)), 'too-few-arrivals');

  const gaps = removalGaps(spells, period);
  const none = gaps.length === 0 ? 'no-removals' : 'no-time-between-removals';
  const between = gaps.length === 0 ? 0 : mean(gaps);
  const capacity = orAbsent('capacity', between > 0 ? DAYS / between : null, none);
  // One removal says nothing of the spread; the reference package takes none.
  const spread = gaps.length === 1 && between > 0 ? 0 : variation(gaps.length === 0 ? [0] : gaps);
  const cvRemoval = orAbsent('cvRemoval', spread, none);
  const load = orAbsent('load', capacity === null ? null : queueLoad(demand, capacity), none);

  const waiting = spells.filter((spell) => waitsAt(spell, period.to));
  const queueSize = waiting.length;
  const target = targetQueueSize(demand, targetWait);
  const queueTooBig = queueSize > 2 * target;
  const meanWaitDays = orAbsent(
    'meanWaitDays',
    queueSize === 0 ? null : mean(waiting.map(({ referral }) => daysBetween(referral, period.to))),
    'nobody-waits',
  );
  const meanWait = orAbsent('meanWait', meanWaitDays === null ? null : meanWaitDays / DAYS, 'nobody-waits');
  return ok({
    ...period,
    targetWait,
    referrals,
    removals: gaps.length,
    demand,
    capacity,
    load,
    loadTooBig: load === null ? null : load >= 1,
    queueSize,
    targetQueueSize: target,
    queueTooBig,
    meanWait,
    meanWaitDays,
    cvArrival,
    cvRemoval,
    targetCapacity: orAbsent(
      'targetCapacity',
      queueTooBig || cvArrival === null || cvRemoval === null
        ? null
        : targetCapacity(demand, targetWait, { cvArrival, cvRemoval }),
      queueTooBig ? 'queue-too-big' : 'needs-what-is-absent',
    ),
    reliefCapacity: orAbsent(
      'reliefCapacity',
      queueTooBig ? reliefCapacity(demand, queueSize, target) : null,
      'queue-not-too-big',
    ),
    pressure: orAbsent('pressure', meanWait === null ? null : pressure(meanWait, targetWait), 'nobody-waits'),
    absent,
  });
}
