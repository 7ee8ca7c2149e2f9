import { isSmall } from '../../disclosure/index.js';
import { runFigures, type RunPart } from '../figures/index.js';
import { type Weights } from '../problem/index.js';
import { type Levels, type Solution } from '../solution/solution.js';
import { type Interval, type ValueDifference } from './comparison.js';
import { boundSays } from './plan-about.js';
import { type ChangedCounts, toldCounts, toldFlows, type ToldFlow } from './told-counts.js';

/** Weeks and minutes are told in steps that no single client makes or breaks. */
export const ROUNDED = Object.freeze({ weeks: 50, minutes: 150 });

/** A plan in figures; null where there is none. */
export interface PlanInFigures {
  readonly status: Solution['status'];
  readonly stopped: Solution['work']['stopped'];
  readonly value: number | null;
  readonly levels: Levels | null;
  readonly proposals: number;
}

/** The same, with what only the gate looks at. */
export interface PlanOfEntries extends PlanInFigures {
  /** What the whole plan may fall short of the best; null without a plan. */
  readonly short: number | null;
  /** What became of the entries. */
  readonly parts: readonly RunPart[];
}

/** What two plans come to, exactly: for whom may see who is in them. */
export interface PlansCompared extends ValueDifference {
  readonly weights: Weights;
  readonly before: PlanOfEntries;
  readonly after: PlanOfEntries;
  readonly proposals: ChangedCounts;
}

/** The same for whom may see nobody in them. */
export interface PlansTold extends ValueDifference {
  readonly weights: Weights;
  readonly before: PlanInFigures;
  readonly after: PlanInFigures;
  readonly proposals: ChangedCounts;
  readonly providers: readonly ToldFlow[];
}

/**
 * What two plans of a region come to, told so that no client shows. By the same gate as the figures of a run: nothing is
 * told where those of either plan would not be, nor where a plan might be of none. The plan before stands on the page of
 * its run to the week, so what a change brings is rounded once, and everything else follows from that: two roundings of
 * one difference that begin elsewhere give a number away between them.
 * @param k plans of fewer are not told of
 * @returns null where nothing may be told: with all places closed but one, a plan would be one client
 */
export function regionalComparison(compared: PlansCompared, k: number): PlansTold | null {
  const { before, after, certainty, weights, proposals } = compared;
  if (!mayTell(before, k) || (certainty !== 'impossible' && !mayTell(after, k))) return null;
  const changed = toldCounts(before.proposals, proposals, k);
  const was = { ...inFigures(before), proposals: nearest(before.proposals, k) };
  const value = valueOf(compared);
  const { levels } = value;
  return {
    ...value,
    weights,
    before: {
      ...was,
      value: before.value === null ? null : nearest(before.value, pointOf(weights)),
      levels: before.levels && roughly(before.levels),
    },
    after: {
      ...inFigures(after),
      // Under other weights it is in another unit, and would say more of the levels than they do.
      value:
        value.difference === null ? null : nearest(before.value ?? 0, pointOf(weights)) + value.difference,
      levels: levels && before.levels && plus(roughly(before.levels), levels),
      proposals: certainty === 'impossible' ? 0 : was.proposals + changed.added - changed.removed,
    },
    proposals: changed,
    providers: toldFlows(before.parts, after.parts, k),
  };
}

const mayTell = ({ proposals, parts }: PlanOfEntries, k: number): boolean =>
  proposals > 0 && !isSmall(proposals, k) && runFigures(parts, k).placed;

const inFigures = ({ status, stopped, value, levels, proposals }: PlanOfEntries): PlanInFigures => ({
  ...{ status, stopped, value, levels, proposals },
});

/** What the weeks of one step are worth, so that a value says no more than its levels. */
const pointOf = ({ breach, weeks }: Weights): number => Math.max(1, ROUNDED.weeks * Math.max(breach, weeks));

/** The difference, rounded: its levels first, its value by those, and an interval that still holds the true one. */
function valueOf({ weights, before, after, ...exact }: PlansCompared): ValueDifference {
  const { certainty } = exact;
  const levels = exact.levels && roughly(exact.levels);
  const none = { certainty, difference: null, interval: null, levels };
  if (exact.difference === null || exact.levels === null || levels === null) return none;
  if (certainty === 'same') return { certainty, difference: 0, interval: { low: 0, high: 0 }, levels };
  const point = pointOf(weights);
  // Weights on weeks waited and on waits that nobody knows are in the value and in no level.
  const rest = nearest(exact.difference - worthOf(exact.levels, weights), point);
  const difference = worthOf(levels, weights) + rest || 0;
  const [short, shortAfter] = [before.short ?? 0, after.short ?? 0];
  const says = [short, shortAfter].every((one) => boundSays(before.value ?? 0, one));
  if (certainty === 'not-certain' && !says) return { certainty, difference, interval: null, levels };
  const off =
    (ROUNDED.weeks * (weights.breach + weights.weeks) + ROUNDED.minutes * weights.travel + point) / 2;
  const interval = {
    low: difference - up(short + off, point) || 0,
    high: difference + up(shortAfter + off, point) || 0,
  };
  return { certainty, difference, interval: certainly(certainty, interval), levels };
}

/** What is certain of the sign is certain of the ends. */
function certainly(certainty: ValueDifference['certainty'], { low, high }: Interval): Interval {
  if (certainty === 'better') return { low: Math.max(0, low), high };
  return certainty === 'worse' ? { low, high: Math.min(0, high) } : { low, high };
}

const worthOf = (levels: Levels, { breach, weeks, travel }: Weights): number =>
  breach * levels.breach + weeks * levels.weeks + travel * levels.travel;

/** One client often makes the worth of a place: told in steps of so many weeks beyond the norm. */
const WORTH_WEEKS = 10;

/** What something scarce is worth, rounded outwards: still proved, and nobody's gain. */
export function roundedWorth({ low, high }: Interval, { breach, weeks }: Weights): Interval {
  const step = Math.max(1, WORTH_WEEKS * Math.max(breach, weeks));
  return { low: Math.floor(low / step) * step || 0, high: up(high, step) };
}

/** Never −0. */
const nearest = (value: number, step: number): number => Math.round(value / step) * step || 0;
const up = (value: number, step: number): number => Math.ceil(value / step) * step || 0;
const roughly = ({ breach, weeks, travel }: Levels): Levels => ({
  breach: nearest(breach, ROUNDED.weeks),
  weeks: nearest(weeks, ROUNDED.weeks),
  travel: nearest(travel, ROUNDED.minutes),
});
const plus = (a: Levels, b: Levels): Levels => ({
  breach: a.breach + b.breach || 0,
  weeks: a.weeks + b.weeks || 0,
  travel: a.travel + b.travel || 0,
});
