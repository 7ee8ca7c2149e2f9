import { type Population } from '../../kernel/index.js';
import { type Interval, regionalComparison, type PlansCompared } from '../what-if/index.js';
import { type Lever } from './lever.js';

/** What a lever brings one population, behind the gate; weeks are weeks beyond the norm. */
export interface LeverTold extends Lever {
  readonly population: Population;
  /** What the two plans found differ by, in steps that no single client makes. */
  readonly weeks: number;
  /** Where the difference between the two best plans lies for certain; null where the proof says nothing of this population. */
  readonly interval: Interval | null;
  /** Proposals more, and proposals fewer, at least: in whole ks. */
  readonly added: number;
  readonly removed: number;
}

/** The levers of a run, as they may be told: what they are made of is not kept. */
export interface RunLevers {
  /** The threshold that was in force: another one over the same plans would be a second look at them. */
  readonly k: number;
  readonly told: readonly LeverTold[];
  /** Levers that were worked out, and levers that were not: there was no time left, or no plan that held. */
  readonly tried: number;
  readonly untried: number;
}

/**
 * By the gate of every what-if of a region, so that a lever tells nothing that a what-if would not. A lever only eases, so
 * the best plan can't become worse, whatever the two plans found say.
 * @returns null where nothing may be told, or nothing is proved of the weeks
 */
export function leverTold(
  lever: Lever,
  population: Population,
  compared: PlansCompared,
  k: number,
): LeverTold | null {
  const { breach } = compared.weights;
  const told = regionalComparison(compared, k);
  if (told === null || told.levels === null || breach === 0) return null;
  const { interval, levels, proposals } = told;
  return {
    ...lever,
    population,
    weeks: Math.max(0, levels.breach),
    interval: interval && {
      low: Math.max(0, Math.floor(interval.low / breach)) || 0,
      high: Math.max(0, Math.ceil(interval.high / breach)) || 0,
    },
    added: proposals.added,
    removed: proposals.removed,
  };
}

/** The ten that help most: by the weeks that they spare, then by the people; those of which nothing is seen are left out. */
export const mostHelpful = (told: readonly LeverTold[], most = 10): readonly LeverTold[] =>
  told
    .filter(({ weeks, added, removed }) => weeks > 0 || added > removed)
    .map((row, order) => ({ row, order }))
    .sort(
      (a, b) =>
        b.row.weeks - a.row.weeks ||
        b.row.added - b.row.removed - (a.row.added - a.row.removed) ||
        a.order - b.order,
    )
    .slice(0, most)
    .map(({ row }) => row);
