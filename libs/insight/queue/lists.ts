import { countedGroup, daysBetween, isoWeekOf, later, mondayOf, plusDays } from '../../kernel/index.js';
import { countsOf, hiddenLists, type ListCounts, type QueueRow, rowsBy } from './list-counts.js';
import { type Period, type Spell } from './spell.js';
import { queueStatistics, type QueueStatistics } from './statistics.js';

export const QUEUES_SOURCE = 'waiting-lists-pushed-by-providers';

const DAYS = 7;
/** A year, so that every season is in it once. */
const MOST_WEEKS = 52;
/** A quarter: in fewer weeks a holiday is half of what is seen. */
export const FEWEST_WEEKS = 13;
/** Lists are delivered some days after what they tell of. */
const WEEKS_TO_DELIVER = 1;

/**
 * The whole weeks that lists are looked at, Monday to Sunday; null where they are too few. Of the first day that is known
 * nobody can tell who came on it: who had come and gone before was never delivered. So the first whole week after it.
 * @param since the first day on which anything was known
 * @example weeksOfLists('2026-01-01', '2026-12-02') // 5 January to 22 November 2026
 */
export function weeksOfLists(since: string, today: string): Period | null {
  const to = plusDays(mondayOf(isoWeekOf(today)), -DAYS * WEEKS_TO_DELIVER - 1);
  const first = plusDays(mondayOf(isoWeekOf(since)), DAYS);
  const from = later(first, plusDays(to, 1 - DAYS * MOST_WEEKS));
  return weeksIn({ from, to }) < FEWEST_WEEKS ? null : { from, to };
}

export const weeksIn = ({ from, to }: Period): number => (daysBetween(from, to) + 1) / DAYS;

/** Whether what came and what went differ by more than chance would have them do. */
export const BALANCES = ['short', 'even', 'spare'] as const;
export type Balance = (typeof BALANCES)[number];

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959964;

/**
 * Two counts that chance alone makes differ (Poisson) do so by no more than 1.96 times the root of their sum, in 95 of 100.
 * @example balanceOf({ referrals: 100, removals: 70 }) === 'short'
 */
export function balanceOf({ referrals, removals }: Pick<ListCounts, 'referrals' | 'removals'>): Balance {
  const difference = referrals - removals;
  if (Math.abs(difference) <= Z * Math.sqrt(referrals + removals)) return 'even';
  return difference > 0 ? 'short' : 'spare';
}

/** `relief`: brings a list that is too long to its target within half a year. `steady`: keeps it there. */
export type Needed = 'relief' | 'steady';

/** A list over the weeks, rates a week and waits in weeks. Null = cannot be said of it. */
export interface ListFigure {
  readonly demand: number;
  /** Intakes, departures and transfers, while somebody waited. Null where nobody went, or all on one day. */
  readonly capacity: number | null;
  readonly load: number | null;
  readonly balance: Balance;
  readonly queueSize: number;
  /** Null where no norm holds, as all that goes by it. */
  readonly targetQueueSize: number | null;
  readonly meanWait: number | null;
  readonly neededCapacity: number | null;
  readonly needed: Needed | null;
  readonly pressure: number | null;
  /** Taken off a week as nobody waited any more; null where it may not be shown. */
  readonly cleaned: number | null;
}

export interface ListQueue {
  /** Code of a diagnosis group. */
  readonly diagnosis: string;
  /** Municipality; null = of the whole region. */
  readonly area: string | null;
  /** Null where it may not be shown. */
  readonly figure: ListFigure | null;
}

export interface QueueListOptions {
  readonly period: Period;
  /** Weeks to the intake; null = none holds. */
  readonly norm: number | null;
  /** Figures about fewer are not shown; ≥ 3. */
  readonly k: number;
}

/**
 * What queueing theory says of the list of each diagnosis group, of the whole region and by municipality of those who wait,
 * behind the gate: the groups add up to the region, which the trend tells, and the municipalities to their group. No total
 * of a municipality is told anywhere, so that no cell is in two sums that are known.
 * @param rows of one population: stays that ended in the period, and those that had not at its end
 * @returns group by group, so that others have their turn between two
 */
export function* listQueues(
  rows: readonly QueueRow[],
  { period, norm, k }: QueueListOptions,
): Generator<readonly ListQueue[]> {
  const needs = rowsBy(rows, ({ diagnosis }) => countedGroup(diagnosis));
  const hidden = hiddenLists(needs, period, k);
  const figure = (members: readonly QueueRow[], cleaned: boolean): ListFigure | null =>
    figureOf(members, period, norm, cleaned);
  for (const [diagnosis, own] of needs) {
    const areas = rowsBy(own, ({ area }) => area);
    if (hidden.figures.has(diagnosis)) {
      yield [null, ...areas.keys()].map((area) => ({ diagnosis, area, figure: null }));
      continue;
    }
    const mayClean = !hidden.cleaned.has(diagnosis);
    const inside = hiddenLists(areas, period, k);
    yield [
      { diagnosis, area: null, figure: figure(own, mayClean) },
      ...[...areas].map(([area, members]) => ({
        ...{ diagnosis, area },
        figure: inside.figures.has(area) ? null : figure(members, mayClean && !inside.cleaned.has(area)),
      })),
    ];
  }
}

/** Any target will do for what does not go by it. */
const NO_TARGET = 1;

const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;

function figureOf(
  rows: readonly QueueRow[],
  period: Period,
  norm: number | null,
  mayClean: boolean,
): ListFigure | null {
  const spells = rows.flatMap(({ since, until, cleaned, places }) =>
    Array<Spell>(places).fill({ referral: since, removal: until, cleaned }),
  );
  const found = queueStatistics(spells, { ...period, targetWait: norm ?? NO_TARGET });
  // No stay at all: there is nothing to say.
  if (!found.ok) return null;
  const counts = countsOf(rows, period);
  const { demand, capacity, load, queueSize, meanWait } = found.value;
  return {
    demand: Math.round(demand * 10) / 10,
    ...{ capacity: rounded(capacity, 1), load: rounded(load, 2), balance: balanceOf(counts) },
    ...{ queueSize, meanWait: rounded(meanWait, 1) },
    ...(norm === null ? WITHOUT_NORM : againstNorm(found.value)),
    cleaned: mayClean ? rounded(counts.cleaned / weeksIn(period), 1) : null,
  };
}

const WITHOUT_NORM = { targetQueueSize: null, neededCapacity: null, needed: null, pressure: null } as const;

function againstNorm({
  targetQueueSize,
  reliefCapacity,
  targetCapacity,
  pressure,
}: QueueStatistics): Pick<ListFigure, keyof typeof WITHOUT_NORM> {
  const needed = reliefCapacity === null ? (targetCapacity === null ? null : 'steady') : 'relief';
  return {
    targetQueueSize: rounded(targetQueueSize, 1),
    neededCapacity: rounded(reliefCapacity ?? targetCapacity, 1),
    ...{ needed, pressure: rounded(pressure, 1) },
  };
}
