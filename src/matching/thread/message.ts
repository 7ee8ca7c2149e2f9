import { type Progress } from '../../../libs/matching/index.js';

/** What a thread is given. */
export interface ThreadInput<Request> {
  readonly request: Request;
  /** Megabytes that the thread's heap and arrays may take together. */
  readonly memoryMB: number;
  /** One cell; anything but 0 means stop. Shared, because a thread that computes reads no messages. */
  readonly stop: SharedArrayBuffer;
}

/** What a thread says. */
export type ThreadMessage<Answer> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'out-of-memory' };
