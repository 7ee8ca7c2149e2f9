/** The answer to a problem (file format `doorstroom-solution/1`): a union on status, so that nobody reads assignments off a failure. */
export const SOLUTION_FORMAT = 'doorstroom-solution/1';

export interface Assignment {
  readonly entry: string;
  readonly programme: string;
  /** Weeks from the problem's first week. */
  readonly week: number;
}

/** Sums over the assignments of g1 (severity-weighted weeks of breach avoided), g2 (weeks sooner) and g3 (minus travel minutes). */
export interface Levels {
  readonly breach: number;
  readonly weeks: number;
  readonly travel: number;
}

/** What one more of a scarce thing is worth: [gain of one more, loss of one fewer], in units of value. */
export interface PriceInterval {
  readonly low: number;
  readonly high: number;
}

export interface ShadowPrices {
  readonly slots: readonly ({ readonly programme: string; readonly week: number } & PriceInterval)[];
  readonly ceilings: readonly ({ readonly insurer: string; readonly provider: string } & PriceInterval)[];
  readonly providers: readonly ({
    readonly provider: string;
    readonly limit: 'maxOut' | 'maxNetIn' | 'minHighShare';
  } & PriceInterval)[];
}

/** Why an entry got no proposal: a closed list, in the order in which the rules are asked. */
export const UNMATCHED_REASONS = [
  'no-programme-for-need',
  'excluded-by-flag',
  'barred',
  'no-insurer-contract',
  'too-far',
  'intake-stop',
  'no-slots-in-horizon',
  'not-sooner',
  'group-not-full',
  'review-capacity',
  'ceiling',
  'balance',
  'share',
  'lost-to-longer-waiting',
] as const;
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number];

/** The smallest single change found that would give a proposal. */
export interface NearestChange {
  readonly change: string;
  readonly by?: number;
  readonly programme?: string;
  readonly week?: number;
  readonly provider?: string;
  readonly insurer?: string;
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
