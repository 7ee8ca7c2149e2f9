import { EXPLAINED, type ConstraintReason } from '../constraints/constraints.js';
import { type Assignment } from './assignment.js';

/** The answer to a problem (file format `doorstroom-solution/1`): a union on status, so that nobody reads assignments off a failure. */
export const SOLUTION_FORMAT = 'doorstroom-solution/1';

/** Sums over the assignments of g1 (severity-weighted weeks of breach avoided), g2 (weeks sooner) and g3 (minus travel minutes). */
export interface Levels {
  readonly breach: number;
  readonly weeks: number;
  readonly travel: number;
  /** g4: weeks that those placed had waited beyond the norm; absent where the policy gives them no weight. */
  readonly waited?: number;
  /** Value that is not counted on, since proposals come to nothing at times; absent where nothing was learned. */
  readonly doubt?: number;
}

/** In units of value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * What one unit of a scarce thing is worth to the region. `gain`: where the gain of one more lies for certain, that is
 * the best plan with one more less the best plan; `loss`: where the loss of one fewer lies. `low` and `high` hold both.
 * The lower end of a gain and the upper end of a loss come from plans that were found, the other ends from prices or a
 * proof by branching. With `exact` both intervals are points; with `proved` nothing narrower is known.
 */
export interface PriceInterval extends Interval {
  readonly certainty: 'exact' | 'proved';
  readonly gain: Interval;
  /** Null where no plan was found that does with one fewer: the limit is 0, or pinned entries take all of it. */
  readonly loss: Interval | null;
  /** What the plan found with one more has over this one. */
  readonly more: Levels;
  /** What this plan has over the one found with one fewer; null where `loss` is. */
  readonly fewer: Levels | null;
}

/**
 * Why there are no intervals: they were not asked for, the run was stopped before it came to them, or bound and value
 * are farther apart than anything has a price, so that no interval would say more than that.
 */
export const PRICES_ABSENT = ['not-asked', 'stopped', 'gap-too-wide'] as const;

/**
 * Of the things that have a price in the certificate the dearest, a fixed number of each kind; sorted by id. The limits
 * of a provider are `maxOut`, the proposals that it can review, and `maxNetIn`, what it takes in on balance.
 */
export interface ShadowPrices {
  readonly slots: readonly ({ readonly programme: string; readonly week: number } & PriceInterval)[];
  /** Of several ceilings for one pair the lowest, and all that are as low. */
  readonly ceilings: readonly ({ readonly insurer: string; readonly provider: string } & PriceInterval)[];
  readonly providers: readonly ({
    readonly provider: string;
    readonly limit: 'maxOut' | 'maxNetIn';
  } & PriceInterval)[];
  /** How many things have a price in the certificate; those that are not listed are worth less than the listed. */
  readonly binding?: number;
  readonly absent?: (typeof PRICES_ABSENT)[number] | null;
}

/** Why an entry got no proposal, apart from constraints: a closed list, in the order in which the rules are asked. */
const RULE_REASONS = [
  'danger-now',
  'client-stays',
  'no-programme-for-need',
  'excluded-by-flag',
  'barred',
  'condition',
  'no-insurer-contract',
  'too-far',
  'intake-stop',
  'no-slots-in-horizon',
  'not-before',
  'too-near',
  'not-sooner',
  'not-sooner-estimated',
  'wait-unknown',
] as const;
export type UnmatchedReason = (typeof RULE_REASONS)[number] | ConstraintReason;

const [slots, ...others] = EXPLAINED.map(({ unmatched }) => unmatched as ConstraintReason);

/** All of them: rules first, then constraints, and last who simply lost the place to somebody else. */
export const UNMATCHED_REASONS: readonly UnmatchedReason[] = Object.freeze([
  ...RULE_REASONS,
  ...others,
  slots,
]);

/** One change: of a limit, a slot, a rule, or `programme`, one that nobody offers yet. */
export interface OneChange {
  readonly change: string;
  readonly by?: number;
  readonly programme?: string;
  readonly week?: number;
  readonly provider?: string;
  readonly insurer?: string;
  /** Weeks from the intake to treatment, of a programme that nobody offers yet. */
  readonly treatmentWeeks?: number;
}

/**
 * The smallest change found that would give a proposal, if everybody else stayed. `and` has to
 * come with it: then no single one would do. `room` and `none` ask for nothing: there is a place, or nothing is sooner.
 */
export interface NearestChange extends OneChange {
  readonly and?: readonly OneChange[];
}

export interface Unmatched {
  readonly entry: string;
  readonly reason: UnmatchedReason;
  /** The constraint that binds, e.g. `slots:J1:3`, `ceiling:3311:P1`; null where no constraint but a rule decides. */
  readonly binding: string | null;
  readonly nearest: NearestChange | null;
}

/** Non-negative integer dual prices, the non-zero ones only, each list sorted by id. */
export interface DualPrices {
  readonly slots: readonly { readonly programme: string; readonly week: number; readonly price: number }[];
  readonly maxOut: readonly { readonly provider: string; readonly price: number }[];
  readonly maxNetIn: readonly { readonly provider: string; readonly price: number }[];
  readonly ceilings: readonly {
    readonly insurer: string;
    readonly provider: string;
    readonly price: number;
  }[];
  readonly shares: readonly { readonly provider: string; readonly price: number }[];
}

export interface DualCertificate extends DualPrices {
  readonly kind: 'dual';
}

export interface BranchLeaf extends DualPrices {
  readonly closed: readonly { readonly programme: string; readonly week: number }[];
  readonly open: readonly { readonly programme: string; readonly week: number; readonly price: number }[];
  readonly forced?: readonly { readonly entry: string; readonly programme: string }[];
  readonly forbidden?: readonly { readonly entry: string; readonly programme: string }[];
}

export interface BranchCertificate {
  readonly kind: 'branches';
  readonly leaves: readonly BranchLeaf[];
}

export type Certificate = DualCertificate | BranchCertificate;

export interface Work {
  readonly iterations: number;
  readonly seconds: number;
  readonly peakMB: number;
  readonly solver: string;
  /** Why the search ended: proved, out of its iteration budget, or stopped early by the clock or by a person. */
  readonly stopped: 'proved' | 'budget' | 'clock' | 'cancelled';
  /**
   * What an exact solver found where the certificate leaves a gap, and what it says of it: that no plan is worth more, or
   * that its nodes were spent. It works in doubles with tolerances, so its word is no proof. `value` null = no plan.
   */
  readonly exact?: {
    readonly solver: 'highs';
    readonly status: 'optimal' | 'limit';
    readonly value: number | null;
  };
}

export interface SolvedSolution {
  readonly format: typeof SOLUTION_FORMAT;
  /** Lower-case hex SHA-256 of the problem file's bytes. */
  readonly problem: string;
  readonly status: 'optimal' | 'feasible';
  readonly value: number;
  readonly levels: Levels;
  readonly bound: number;
  /** (bound − value) / |bound|; 0 where both are 0. */
  readonly gap: number;
  readonly assignments: readonly Assignment[];
  readonly prices: ShadowPrices;
  readonly unmatched: readonly Unmatched[];
  readonly certificate: Certificate;
  readonly work: Work;
}

export interface InfeasibleSolution {
  readonly format: typeof SOLUTION_FORMAT;
  readonly problem: string;
  readonly status: 'infeasible';
  readonly reason: string;
  readonly value: null;
  readonly bound: null;
  readonly gap: null;
  readonly assignments: readonly [];
  readonly work: Work;
}

export type Solution = SolvedSolution | InfeasibleSolution;

export { type Assignment };
