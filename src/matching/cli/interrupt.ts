/** What the shell reports of a program that Ctrl-C ended. */
const INTERRUPTED = 130;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs work that the first Ctrl-C (or a polite kill) asks to stop with what it has, and the second ends at once.
 * @param onStop called at the first
 */
export async function stoppable<T>(
  work: (signal: AbortSignal) => Promise<T>,
  onStop: () => void,
): Promise<T> {
  const stopper = new AbortController();
  const stop = (): void => {
    if (stopper.signal.aborted) process.exit(INTERRUPTED);
    stopper.abort();
    onStop();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(stopper.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
