import { type Cell, countOf, gate } from '../../disclosure/index.js';
import { type Population } from '../../kernel/index.js';
import { CumulativeIncidence, type Incidence, WAIT_ENDS, type WaitEnd, type WaitSpell } from './incidence.js';

export const TIME_TO_INTAKE_SOURCE = 'waiting-lists-pushed-by-providers';
/** Weeks since the registration that are shown, beside the norm's. */
const WEEKS = [4, 8, 13, 26, 52] as const;
/** Days that are looked back on: a year, so that every season is in it once. */
export const OBSERVED_DAYS = 365;

export type TimeToIntakeAbsence = 'suppressed' | 'no-places';

/** What became of waits by so many weeks since the registration. Shares in whole hundredths, null where they may not be shown. */
export interface TimeToIntakePoint {
  readonly weeks: number;
  readonly shares: Readonly<Record<WaitEnd | 'waiting', number>> | null;
  /** Of the share with an intake. */
  readonly interval: readonly [number, number] | null;
}

export interface TimeToIntake {
  readonly population: Population;
  readonly points: readonly TimeToIntakePoint[];
  /** Weeks by which half have an intake, rounded up; null where that is not seen within a year. */
  readonly medianWeeks: number | null;
  readonly absent: TimeToIntakeAbsence | null;
}

/** The last day that is within so many weeks, of days that end at 1 on that of the registration. */
const dayOf = (weeks: number): number => weeks * 7 + 1;
const LAST_DAY = dayOf(Math.max(...WEEKS));

const hundredths = (share: number): number => Math.round(share * 100) / 100;

/** Waits of one provider's list. */
export interface ListSpell extends WaitSpell {
  readonly provider: string;
}

/**
 * How long it takes: of those who register, the share that has an intake, has left or has moved by so many weeks, and the
 * share that still waits, as the waits of the last year went. Of everybody under observation in it, those who registered
 * earlier and those who still wait included: a list of those who had their intake alone forgets whoever waits longest.
 * @param normWeeks of the norm to intake; null where none holds
 * @param k figures about fewer are not shown, for every provider that knows its own list: neither of fewer at risk, nor
 * where between two weeks that are shown an end was seen of fewer, but for none
 */
export function timeToIntake(
  population: Population,
  spells: Iterable<ListSpell>,
  { normWeeks, k }: { readonly normWeeks: number | null; readonly k: number },
): TimeToIntake {
  const whole = new CumulativeIncidence(LAST_DAY);
  const lists = new Map<string, CumulativeIncidence>();
  for (const spell of spells) {
    whole.add(spell);
    const list = lists.get(spell.provider) ?? new CumulativeIncidence(LAST_DAY);
    lists.set(spell.provider, list);
    list.add(spell);
  }
  const weeks = [...new Set(normWeeks === null ? WEEKS : [...WEEKS, normWeeks])]
    .filter((one) => dayOf(one) <= LAST_DAY)
    .sort((a, b) => a - b);
  let shown = 0;
  const points = weeks.map((one): TimeToIntakePoint => {
    const day = dayOf(one);
    if (!maySay(lists, shown, day, k)) return { weeks: one, shares: null, interval: null };
    shown = day;
    return { weeks: one, ...pointOf(whole.at(day)) };
  });
  const median = whole.median();
  const seen = points.some(
    ({ weeks: one, shares }) => shares !== null && median !== null && dayOf(one) >= median,
  );
  return {
    ...{ population, points },
    medianWeeks: median !== null && seen ? Math.ceil((median - 1) / 7) : null,
    absent:
      lists.size === 0 ? 'no-places' : points.every(({ shares }) => shares === null) ? 'suppressed' : null,
  };
}

/** Whether neither those at risk nor those whose wait ended since the last week that is shown are few. */
function maySay(
  lists: ReadonlyMap<string, CumulativeIncidence>,
  since: number,
  day: number,
  k: number,
): boolean {
  const cell = (key: string, count: (list: CumulativeIncidence) => number): Cell => ({
    key,
    parts: [...lists].map(([provider, list]) => ({ knownTo: [provider], count: count(list) })),
  });
  const atRisk = cell('at-risk', (list) => list.atRisk(day));
  const ends = WAIT_ENDS.map((end) => cell(end, (list) => list.ended(end, since, day)));
  return countOf(atRisk) >= k && gate([atRisk, ...ends], { k }).hidden.size === 0;
}

function pointOf({ share, interval }: Incidence): Omit<TimeToIntakePoint, 'weeks'> {
  const [intake, left, moved] = WAIT_ENDS.map((end) => hundredths(share[end])) as [number, number, number];
  return {
    shares: { intake, left, moved, waiting: Math.max(0, hundredths(1 - intake - left - moved)) },
    interval: interval === null ? null : [hundredths(interval[0]), hundredths(interval[1])],
  };
}
