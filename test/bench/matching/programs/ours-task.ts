import { type Reached } from '../trace.js';

export interface OursTask {
  readonly problem: string;
  readonly out: string;
  /** A solution to start from. */
  readonly warm?: string;
}
export interface OursReport {
  readonly seconds: number;
  readonly trace: readonly Reached[];
}
