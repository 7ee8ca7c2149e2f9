export const LIBRARIES = ['highs', 'javascript-lp-solver'] as const;
export const FORMULATIONS = ['naive', 'merged'] as const;
export interface PeerTask {
  readonly problem: string;
  readonly out: string;
  readonly library: (typeof LIBRARIES)[number];
  readonly formulation: (typeof FORMULATIONS)[number];
  readonly seconds: number;
  /** A solution of ours, whose bound and certificate the plan is given. */
  readonly ours: string;
}
export interface PeerReport {
  readonly columns: number;
  readonly seconds: number;
  /** Why there is no plan; null where there is one. */
  readonly nothing: string | null;
}

/** Told when the model is there: the minute starts now. */
export const STARTED = 'started\n';
