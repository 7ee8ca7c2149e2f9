import {
  type Baselines,
  type Levels,
  type RegionPolicy,
  type SnapshotRows,
} from '../../libs/matching/index.js';
import { type RunCounts, type RunWork } from './matching.entity.js';

export interface PlanRequest {
  readonly rows: SnapshotRows;
  readonly policy: RegionPolicy;
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
  readonly status: string;
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
  readonly levels: Levels;
  readonly work: RunWork;
  readonly baselines: Baselines;
  /** But for the proposals, which are counted when they are in. */
  readonly counts: Omit<RunCounts, 'proposals'>;
  readonly proposals: string;
  readonly unmatched: string;
  readonly withdrawn: string;
}

export interface NotPlanned {
  readonly ok: false;
  readonly problem: FrozenProblem;
  readonly failure: 'infeasible' | 'verification-failed';
}

/** Everything of a run that computes, kept away from the thread that answers requests. */
export interface Engine {
  plan(request: PlanRequest): Promise<Planned | NotPlanned>;
}

export const ENGINE = Symbol('ENGINE');
