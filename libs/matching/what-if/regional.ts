import { gate, type Cell } from '../../disclosure/index.js';
import { type Weights } from '../problem/index.js';
import { type Levels } from '../solution/solution.js';
import { type Interval, type ProviderDifference, type ValueDifference } from './comparison.js';

/** Proposals are told in fives, weeks and minutes in steps that no single client makes or breaks. */
export const ROUNDED = Object.freeze({ proposals: 5, weeks: 50, minutes: 150 });

/** A plan in figures; null where it may not be told. */
export interface PlanInFigures {
  readonly value: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly levels: Levels | null;
  readonly proposals: number;
}

/** What two plans come to, exactly: for whom may see who is in them. */
export interface PlansCompared<P extends PlanInFigures> extends ValueDifference {
  readonly weights: Weights;
  readonly before: P;
  readonly after: P;
  readonly proposals: Readonly<Record<'kept' | 'added' | 'removed' | 'moved', number>>;
  readonly providers: readonly ProviderDifference[];
}

/** One way of one provider; null where it is hidden. */
export interface ToldWay {
  readonly before: number | null;
  readonly after: number | null;
}

/** The same for whom may see nobody in them. */
export interface PlansTold<P extends PlanInFigures> extends Omit<PlansCompared<P>, 'providers'> {
  readonly providers: readonly { readonly provider: string; readonly out: ToldWay; readonly in: ToldWay }[];
}

/**
 * What two plans of a region come to, told so that no client shows: nothing where a plan is of few clients, or might be
 * of none; numbers in steps that hide what one client more or less does; and the rows of providers behind the gate.
 * @param k plans of fewer are not told of
 * @returns null where nothing may be told: with all places closed but one, a plan would be one client
 */
export function regionalComparison<P extends PlanInFigures>(
  compared: PlansCompared<P>,
  k: number,
): PlansTold<P> | null {
  const { before, after, certainty, difference, interval, levels, weights, proposals, providers } = compared;
  if (before.proposals < k || (certainty !== 'impossible' && after.proposals < k)) return null;
  // What the weeks of one step are worth, so that a value says no more than its levels.
  const point = Math.max(1, ROUNDED.weeks * Math.max(weights.breach, weights.weeks));
  const people = (count: number): number => nearest(count, ROUNDED.proposals);
  const plan = (figures: P): P => ({
    ...figures,
    value: figures.value === null ? null : nearest(figures.value, point),
    bound: figures.bound === null ? null : up(figures.bound, point),
    gap: figures.gap === null ? null : Math.round(figures.gap * 1000) / 1000,
    levels: figures.levels && roughly(figures.levels),
    proposals: people(figures.proposals),
  });
  return {
    certainty,
    weights,
    difference: difference === null ? null : nearest(difference, point),
    interval: interval && outwards(interval, point),
    levels: levels && roughly(levels),
    before: plan(before),
    after: plan(after),
    proposals: {
      kept: people(proposals.kept),
      added: people(proposals.added),
      removed: people(proposals.removed),
      moved: people(proposals.moved),
    },
    providers: toldRows(providers, k, people),
  };
}

/** One client often makes the worth of a place: told in steps of so many weeks beyond the norm. */
const WORTH_WEEKS = 10;

/** What something scarce is worth, rounded outwards: still proved, and nobody's gain. */
export const roundedWorth = ({ low, high }: Interval, { breach, weeks }: Weights): Interval =>
  outwards({ low, high }, Math.max(1, WORTH_WEEKS * Math.max(breach, weeks)));

/** Never −0. */
const nearest = (value: number, step: number): number => Math.round(value / step) * step || 0;
const up = (value: number, step: number): number => Math.ceil(value / step) * step || 0;
/** What is certain stays so. */
const outwards = ({ low, high }: Interval, step: number): Interval => ({
  low: Math.floor(low / step) * step || 0,
  high: up(high, step),
});
const roughly = ({ breach, weeks, travel }: Levels): Levels => ({
  breach: nearest(breach, ROUNDED.weeks),
  weeks: nearest(weeks, ROUNDED.weeks),
  travel: nearest(travel, ROUNDED.minutes),
});

/** Each way before and after is a table that adds up to the proposals of a plan. */
function toldRows(
  rows: readonly ProviderDifference[],
  k: number,
  people: (count: number) => number,
): PlansTold<PlanInFigures>['providers'] {
  const told = (way: 'out' | 'in', when: 'before' | 'after') => {
    const cells = rows.map((row): Cell => ({
      key: row.provider,
      parts: [{ knownTo: [], count: row[way][when] }],
    }));
    const { hidden } = gate(cells, { k });
    return (row: ProviderDifference): number | null =>
      hidden.has(row.provider) ? null : people(row[way][when]);
  };
  const tables = {
    out: { before: told('out', 'before'), after: told('out', 'after') },
    in: { before: told('in', 'before'), after: told('in', 'after') },
  };
  const way = (row: ProviderDifference, name: 'out' | 'in'): ToldWay => ({
    before: tables[name].before(row),
    after: tables[name].after(row),
  });
  return rows.map((row) => ({ provider: row.provider, out: way(row, 'out'), in: way(row, 'in') }));
}
