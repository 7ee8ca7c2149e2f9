import { type Problem } from '../problem/index.js';
import { type Assignment, type Levels, type Solution } from '../solution/solution.js';

/** A problem with its verified solution. */
export interface Solved<S extends Solution = Solution> {
  readonly problem: Problem;
  readonly solution: S;
}

/**
 * What can be said about the best plans before and after, from the two found. `better` and `worse` are certain; `same`
 * too. `not-certain`: the difference may come from the gaps. `other-weights`: the values are in different units.
 * `impossible`: the changed problem has no plan.
 */
export type Certainty = 'better' | 'worse' | 'same' | 'not-certain' | 'other-weights' | 'impossible';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Moved {
  readonly entry: string;
  readonly from: Omit<Assignment, 'entry'>;
  readonly to: Omit<Assignment, 'entry'>;
}

/** Of one provider: how many of its entries are proposed elsewhere, and how many it is proposed. */
export interface ProviderDifference {
  readonly provider: string;
  readonly out: { readonly before: number; readonly after: number };
  readonly in: { readonly before: number; readonly after: number };
}

export interface Comparison {
  readonly certainty: Certainty;
  /** Of the values of the two plans found. Null where they cannot be compared. */
  readonly difference: number | null;
  /** Where the difference between the two best plans lies for certain: [after.value − before.bound, after.bound − before.value]. */
  readonly interval: Interval | null;
  /** After − before, of the plans found. */
  readonly levels: Levels | null;
  /** Proposals, sorted by entry; `kept`: how many stay as they were. */
  readonly added: readonly Assignment[];
  readonly removed: readonly Assignment[];
  readonly moved: readonly Moved[];
  readonly kept: number;
  /** Providers with any proposal before or after, sorted by id. */
  readonly providers: readonly ProviderDifference[];
}

/** What the values of the two plans tell. */
export type ValueDifference = Pick<Comparison, 'certainty' | 'difference' | 'interval' | 'levels'>;
