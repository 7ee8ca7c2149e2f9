import { type Reached } from '../trace.js';

export interface OursTask {
  readonly problem: string;
  readonly out: string;
  /** A solution to start from. */
  readonly warm?: string;
  /** False: without shadow prices, as a what-if asks. */
  readonly prices?: boolean;
}
export interface OursReport {
  readonly seconds: number;
  /** Until the plan and its bound were there; after it come shadow prices and reasons. Null where they are made along with a proof. */
  readonly planned: number | null;
  readonly trace: readonly Reached[];
}
