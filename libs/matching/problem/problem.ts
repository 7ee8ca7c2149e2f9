import { type Severity } from '../../kernel/index.js';
import { type MatchingPolicy as RegionMatchingPolicy } from '../../policy/index.js';
import { type EligibilityEntry, type EligibilityProgramme, type WaitEstimate } from '../../registry/index.js';

/**
 * The matching problem as a value: one frozen snapshot of a region and one version of its policy
 * (file format `doorstroom-problem/1`). Weeks are whole and count from the Monday of `firstWeek`;
 * codes and ids are opaque strings, compared by code units.
 */
export const PROBLEM_FORMAT = 'doorstroom-problem/1';

/**
 * How often proposals come to something, learned from decisions: of a hundred for a programme and a kind of demand so
 * many are approved by both sides and accepted by the client. Part of the policy that a run followed, so that it replays.
 */
export interface Acceptance {
  /** Percent, 1..100, for all that is not listed. */
  readonly region: number;
  readonly cells: readonly {
    readonly programme: string;
    readonly diagnosis: string;
    readonly severity: number;
    readonly percent: number;
  }[];
}

/** The objective is policy of the region; the file carries the version that the run followed, and what it had learned. */
export interface MatchingPolicy extends RegionMatchingPolicy {
  /** How often proposals come to something; absent = every one counts in full. */
  readonly acceptance?: Acceptance;
}

/** Integer weights of the three levels of the objective. */
export type Weights = MatchingPolicy['weights'];

export interface Provider {
  readonly id: string;
  /** Most of its own waiting entries that may be proposed elsewhere (what its clinicians can review); null = no limit. */
  readonly maxOut: number | null;
  /** Most that its inflow may exceed its outflow by, ≥ 0; null = no limit. */
  readonly maxNetIn: number | null;
  /** Least share of severity 3 among the entries taken in, 0..1 with at most four decimals; null = none. */
  readonly minHighShare: number | null;
}

/** Whom a programme takes is what the rules of eligibility read. */
export interface Programme extends EligibilityProgramme {
  readonly severities: readonly Severity[];
  /** Weeks from the intake to the start of treatment; null = not known. */
  readonly treatmentWait: number | null;
  /** The region's figure where `treatmentWait` is null; null or absent otherwise. */
  readonly imputedTreatmentWait?: number | null;
  /** Free intakes per week of the horizon. */
  readonly slots: readonly number[];
  /** A group starts with at least so many in a week, or not at all; one number for all weeks or one per week; 0 or null = none. */
  readonly minStart: number | readonly number[] | null;
}

export interface Ceiling {
  readonly insurer: string;
  readonly provider: string;
  readonly max: number;
}

/** Minutes from area (row, the client's) to area (column, the programme's); null = unreachable. May be asymmetric. */
export interface TravelMatrix {
  readonly areas: readonly string[];
  readonly minutes: readonly (readonly (number | null)[])[];
}

/** Figures of the region that stand in for what is not known; null where the region has none either. Whole weeks. */
export interface Imputed {
  readonly remaining: number | null;
  readonly treatmentWait: number | null;
}

export interface Pin {
  readonly programme: string;
  readonly week: number;
}

/** Where an entry may go is what the rules of eligibility read; `barred` holds what declined or was rejected before. */
export interface Entry extends EligibilityEntry {
  readonly id: string;
  readonly severity: Severity;
  /** Weeks waited: since registration, or since the intake where `intakeWait` is given. */
  readonly waited: number;
  /** Weeks still expected at the current provider: to the intake, or to treatment where `intakeWait` is given; null = not known. */
  readonly remaining: number | null;
  /** Weeks from intake to treatment at the current provider; 0 where `intakeWait` is given; null = not known. */
  readonly treatmentWait: number | null;
  /** How `remaining` is known; null or absent = as it stands there, or not known. */
  readonly waitEstimate?: WaitEstimate | null;
  /** What stands in for a `remaining` or a `treatmentWait` that is null; null or absent = nothing does. */
  readonly imputed?: Imputed | null;
  /** Weeks the intake took, for a client who has had it and waits for treatment; otherwise null or absent. */
  readonly intakeWait?: number | null;
  /** The first week in which the client can have an intake, from 0; absent or null = any. */
  readonly notBefore?: number | null;
  /** Ids of providers that treated the client before; absent = none known. */
  readonly former?: readonly string[];
  readonly pinned?: Pin | null;
}

export interface Problem {
  readonly format: typeof PROBLEM_FORMAT;
  /** ISO week of t = 0, as `2026-W49`. */
  readonly firstWeek: string;
  /** Length of the horizon in weeks, 1..52. */
  readonly weeks: number;
  /**
   * Weeks from the first on that are too near: there is no time left to decide, answer and prepare, so nothing new is
   * proposed in them. What is under way already stays. Absent or 0 = none.
   */
  readonly leadWeeks?: number;
  readonly policy: MatchingPolicy;
  readonly providers: readonly Provider[];
  readonly programmes: readonly Programme[];
  readonly ceilings: readonly Ceiling[];
  readonly travel: TravelMatrix;
  readonly entries: readonly Entry[];
}
