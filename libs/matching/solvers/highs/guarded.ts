import { type Highs } from 'highs';
import { NoAnswer } from '../no-answer.js';
import { forgetRuntime, highsRuntime } from './runtime.js';

/**
 * Does something with HiGHS and turns its ways of failing into one sentence each: WebAssembly that runs out of its
 * memory (2 GiB at most) traps or aborts, and leaves an instance behind that must not be used again.
 */
export async function withHighs<Result>(work: (highs: Highs) => Result): Promise<Result> {
  const highs = await highsRuntime();
  try {
    return work(highs);
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    forgetRuntime();
    const text = error instanceof Error ? error.message : String(error);
    const memory =
      error instanceof RangeError ||
      (error instanceof Error && error.name === 'RuntimeError') ||
      /memory|alloc|abort/i.test(text);
    if (memory)
      throw new NoAnswer('out-of-memory', 'HiGHS ran out of memory on this problem. Use the solver core.');
    throw new NoAnswer('no-usable-answer', `HiGHS gave up on this problem (${text}). Use the solver core.`);
  }
}

/** With HiGHS; null where it fails, and another answer is to stand. */
export const attempt = <Result>(work: (highs: Highs) => Result): Promise<Result | null> =>
  withHighs(work).catch((error: unknown) => {
    if (error instanceof NoAnswer) return null;
    throw error;
  });
