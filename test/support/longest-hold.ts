/**
 * Looks on while something is done in this process, and says for how long the event loop was held at most: what a
 * request waits that comes in at the worst moment. In milliseconds of the processor, which say the same on a machine
 * that does other things.
 */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let looking = true;
  let most = 0;
  let before = process.cpuUsage();
  const look = (): void => {
    const { user, system } = process.cpuUsage(before);
    most = Math.max(most, (user + system) / 1_000);
    before = process.cpuUsage();
    if (looking) setImmediate(look);
  };
  setImmediate(look);
  try {
    await work();
  } finally {
    looking = false;
  }
  return Math.round(most);
}
