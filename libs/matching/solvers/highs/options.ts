/**
 * Options of every run. One thread is all that this build has (it refuses to be asked for a number), so that with a
 * fixed seed the same model gives the same answer; only a limit of time can get in between.
 */
export const DETERMINISTIC = { output_flag: false, random_seed: 0 } as const;

/** Largest coefficient of the objective that HiGHS is given: tolerances of 1e-7 and doubles leave room for no more. */
const LARGEST = 2 ** 30;

/** Values are divided by this power of two; 1 unless they are beyond a billion. */
export function scaleOf(cost: Float64Array): number {
  let most = 1;
  for (const value of cost) most = Math.max(most, Math.abs(value));
  let scale = 1;
  while (most / scale > LARGEST) scale *= 2;
  return scale;
}

/** HiGHS asks at every step whether to go on; looking at clock and memory each time would cost more than the steps. */
export function nowAndThen(over: () => boolean): () => boolean {
  let asked = 0;
  return () => ++asked % 64 === 0 && over();
}
