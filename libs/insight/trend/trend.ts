import { daysBetween, plusDays, type Population, POPULATIONS, type Treeknorm } from '../../kernel/index.js';
import { waitReport, type Absence, type WaitFigure } from '../waits/index.js';
import { xmr, type XmrChange, type XmrLimits } from '../xmr/xmr.js';

export const TREND_SOURCE = 'waiting-lists-pushed-by-providers';
/** Months that are shown. */
export const TREND_MONTHS = 24;
export const TREND_GROUPINGS = ['region', 'provider', 'diagnosis'] as const;
export type TrendGrouping = (typeof TREND_GROUPINGS)[number];

/** Those who wait for their intake at the end of a month and have waited so many weeks, rounded up. */
export interface StandingRow {
  readonly population: Population;
  readonly provider: string;
  readonly diagnosis: string;
  readonly weeks: number;
  readonly places: number;
}

/** One group at the end of a month, as far as it may be shown. Null where it may not, or where there is none. */
export interface TrendPoint {
  readonly population: Population;
  readonly by: TrendGrouping;
  /** Empty for the region. */
  readonly key: string;
  readonly places: number | null;
  /** Share of those waiting who have waited no longer than the norm to intake, 0..1. */
  readonly share: number | null;
  /** Weeks waited by the middle one. */
  readonly medianWeeks: number | null;
  readonly absent: Absence | null;
}

/** A month as it was published: no later release says anything else of it. */
export interface TrendMonth {
  /** YYYY-MM */
  readonly month: string;
  /** Its last day. */
  readonly day: string;
  /** Weeks to the intake, of each population that has a norm. */
  readonly norms: Partial<Readonly<Record<Population, number>>>;
  /** Whose lists it is about: who delivered before its end and since its beginning. */
  readonly providers: readonly string[];
  readonly points: readonly TrendPoint[];
}

export const lastDayOf = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return plusDays(`${next}-01`, -1);
};

/**
 * Months that are over and of which something was known at their end, oldest first, at most TREND_MONTHS.
 * @param since the first day on which anything was known, YYYY-MM-DD
 * @example monthsOver('2026-08-31', '2026-11-30') // August, September and October 2026
 */
export function monthsOver(since: string, today: string): { readonly month: string; readonly day: string }[] {
  const months: { month: string; day: string }[] = [];
  for (let day = plusDays(`${today.slice(0, 7)}-01`, -1); day >= since && months.length < TREND_MONTHS;) {
    const month = day.slice(0, 7);
    months.unshift({ month, day: lastDayOf(month) });
    day = plusDays(`${month}-01`, -1);
  }
  return months;
}

export interface MonthRules {
  /** Of each population; null = none holds. */
  readonly normOf: (population: Population) => Treeknorm | null;
  /** Figures about fewer places are not shown; ≥ 3. */
  readonly k: number;
}

/**
 * Whether those who wait for their intake do so within the Treeknorm, at the end of one month: the region, each provider and
 * each diagnosis group, of each population by itself, behind the same gate as the waits of today.
 * Definition: share = those who have waited no more weeks than the norm to intake (4), of all who wait for an intake;
 * median = weeks waited by the middle one. Weeks from registration to the last day of the month, rounded up.
 */
export function pointsOf(rows: readonly StandingRow[], { normOf, k }: MonthRules): TrendPoint[] {
  return POPULATIONS.flatMap((population) => {
    const own = rows.filter((row) => row.population === population);
    if (own.length === 0) return [];
    const waits = own.map(({ provider, diagnosis, weeks, places }) => ({
      ...{ provider, diagnosis, places },
      ...{ intakeWeeks: weeks, treatmentWeeks: null },
    }));
    const options = { norm: normOf(population), k, own: null };
    const point = (by: TrendGrouping, key: string, figure: WaitFigure): TrendPoint => {
      const { medianWeeks, shareBeyondNorm, reasonAbsent } = figure.intake;
      const share = shareBeyondNorm === null ? null : Math.round((1 - shareBeyondNorm) * 1000) / 1000;
      return { population, by, key, places: figure.places, share, medianWeeks, absent: reasonAbsent };
    };
    const groupings = (['provider', 'diagnosis'] as const).map((by) => ({
      by,
      report: waitReport(waits, { ...options, by }),
    }));
    return [
      point('region', '', groupings[0].report.total),
      ...groupings.flatMap(({ by, report }) =>
        report.groups.map(({ key, figure }) => point(by, key, figure)),
      ),
    ];
  });
}

/** Why there is nothing of a group at the end of a month. */
export type TrendAbsence = Absence | 'not-delivered' | 'other-norm';

export interface TrendLine {
  readonly months: readonly {
    readonly month: string;
    readonly day: string;
    readonly providers: number;
    readonly places: number | null;
    readonly share: number | null;
    readonly medianWeeks: number | null;
    readonly absent: TrendAbsence | null;
    readonly shareSignal: boolean;
    readonly medianSignal: boolean;
  }[];
  readonly share: { readonly limits: XmrLimits | null; readonly change: XmrChange };
  readonly median: { readonly limits: XmrLimits | null; readonly change: XmrChange };
}

export interface LineOf {
  readonly population: Population;
  readonly by: TrendGrouping;
  readonly key: string;
  /** The norm to intake of now, in weeks: months against another one show no share. Null = none holds. */
  readonly norm: number | null;
}

/** One group month by month, with what of it is ordinary variation. */
export function trendLine(months: readonly TrendMonth[], { population, by, key, norm }: LineOf): TrendLine {
  const shown = months.slice(-TREND_MONTHS).map(({ month, day, norms, providers, points }) => {
    const point = points.find((one) => one.population === population && one.by === by && one.key === key);
    const delivered = by === 'provider' ? providers.includes(key) : providers.length > 0;
    const none: TrendAbsence = delivered ? 'no-places' : 'not-delivered';
    const { places = null, share = null, medianWeeks = null, absent = none } = point ?? {};
    const other = share !== null && (norms[population] ?? null) !== norm;
    return {
      ...{ month, day, providers: providers.length, places, medianWeeks },
      share: other ? null : share,
      absent: other ? ('other-norm' as const) : absent,
    };
  });
  const share = xmr(
    shown.map((one) => one.share),
    [0, 1],
  );
  const median = xmr(
    shown.map((one) => one.medianWeeks),
    [0, Infinity],
  );
  return {
    months: shown.map((one, at) => ({
      ...one,
      shareSignal: share.signals.includes(at),
      medianSignal: median.signals.includes(at),
    })),
    share: { limits: share.limits, change: share.change },
    median: { limits: median.limits, change: median.change },
  };
}

/** A list counts for a month where its first delivery came before the end of it and the last not before its beginning. */
export const isDelivered = (
  { first, last }: { readonly first: string | null; readonly last: string | null },
  { month, day }: { readonly month: string; readonly day: string },
): boolean => first !== null && last !== null && daysBetween(first, day) >= 0 && last >= `${month}-01`;
