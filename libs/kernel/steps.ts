/** Work that may be left between two steps: whoever drives it gives others their turn there. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps in one go, for whoever keeps nobody waiting. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
