import { inSlices } from './slices.js';

const busy = (ms: number): void => {
  for (const began = performance.now(); performance.now() - began < ms;);
};

/** How many items are dealt with between two turns of somebody else, at most. */
async function mostBetweenTurns(pieces: number, items: number): Promise<number> {
  let done = 0;
  let seen = 0;
  let most = 0;
  let watching = true;
  const watch = (): void => {
    most = Math.max(most, done - seen);
    seen = done;
    if (watching) setImmediate(watch);
  };
  setImmediate(watch);
  const work = (): void => {
    busy(12); // longer than a slice
    done++;
  };
  const all = Array.from({ length: pieces }, () => inSlices(Array.from({ length: items }), work));
  await Promise.all(all);
  watching = false;
  expect(done).toBe(pieces * items);
  return most;
}

describe('long work in slices', () => {
  it('lets others have their turn after a slice, and twenty pieces of it no later than one', async () => {
    expect(await mostBetweenTurns(1, 5)).toBeLessThanOrEqual(2);
    expect(await mostBetweenTurns(20, 3)).toBeLessThanOrEqual(2);
  });
});
