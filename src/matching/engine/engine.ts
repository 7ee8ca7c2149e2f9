import { type PolicyDocument } from '../../../libs/policy/index.js';
import {
  type Levels,
  type MatchingPolicy,
  type Progress,
  type ShadowPrices,
  type SnapshotRows,
  type SolvedSolution,
} from '../../../libs/matching/index.js';
import { type RunBaselines, type RunCounts, type RunShares, type RunWork } from '../run/run.entity.js';

/**
 * The rows of a snapshot as JSON arrays of some thousand rows each. Text, because it goes from the database to the
 * thread that plans as it is: building and copying a region's objects would hold up whoever asks something meanwhile.
 */
export type SnapshotText = { readonly [Table in keyof SnapshotRows]: readonly string[] };

export interface PlanRequest {
  readonly rows: SnapshotText;
  readonly policy: PolicyDocument;
  /** That of the last completed run, where it valued or allowed other things; null where it is the same, or there is none. */
  readonly previous: { readonly version: number; readonly policy: MatchingPolicy } | null;
  readonly firstWeek: string;
  /** `YYYY-MM-DD` in the region's time. */
  readonly today: string;
}

/** The frozen snapshot, as it is kept with the run. */
export interface FrozenProblem {
  readonly gzip: Uint8Array;
  /** Of the bytes before compression, lower-case hex. */
  readonly sha256: string;
}

/** A plan that passed the recheck, ready to be written; rows are JSON, which PostgreSQL reads itself. */
export interface Planned {
  readonly ok: true;
  readonly problem: FrozenProblem;
  readonly firstWeek: string;
  readonly solutionGzip: Uint8Array;
  readonly status: SolvedSolution['status'];
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
  readonly levels: Levels;
  readonly work: RunWork;
  readonly baselines: RunBaselines;
  /** But for the proposals, which are counted when they are in. */
  readonly counts: Omit<RunCounts, 'proposals'>;
  readonly shares: RunShares;
  readonly proposals: string;
  readonly unmatched: string;
  readonly prices: ShadowPrices;
  readonly withdrawn: string;
}

export interface NotPlanned {
  readonly ok: false;
  /** Null where it did not come to that. */
  readonly problem: FrozenProblem | null;
  readonly failure: 'infeasible' | 'verification-failed' | 'out-of-memory' | 'cancelled';
}

/** What a run that goes on hears and says. */
export interface PlanControl {
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}

/** Everything of a run that computes, kept away from the thread that answers requests. */
export interface Engine {
  plan(request: PlanRequest, control: PlanControl): Promise<Planned | NotPlanned>;
}

export const ENGINE = Symbol('ENGINE');
