import {
  type Problem,
  type Progress,
  type Solution,
  type SolveOptions,
} from '../../../libs/matching/index.js';

/** What the thread is given. */
export interface SolveRequest {
  readonly problem: Problem;
  readonly options: SolveOptions;
  /** Megabytes that the thread's heap and arrays may take together. */
  readonly memoryMB: number;
  /** One cell; anything but 0 means stop. Shared, because a thread that computes reads no messages. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread says. */
export type SolveMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'solution'; readonly solution: Solution }
  | { readonly kind: 'out-of-memory'; readonly neededMB: number };
