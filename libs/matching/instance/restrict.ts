import { type Instance } from './instance.js';

/**
 * The same problem with some of its pairs only. Everything else keeps its numbers, so prices, cells and rows of the
 * whole and of the restricted problem are interchangeable; pair numbers are not. O(pairs).
 */
export function restrictPairs(instance: Instance, keep: Uint8Array): Instance {
  const { n, pairStart } = instance;
  let kept = 0;
  for (let k = 0; k < keep.length; k++) kept += keep[k];
  const start = new Int32Array(n + 1);
  const pairProgramme = new Int32Array(kept);
  const pairBase = new Float64Array(kept);
  const pairSkip = new Uint8Array(kept);
  const pairCells = new Uint8Array(kept);
  let length = 0;
  for (let i = 0; i < n; i++) {
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      if (keep[k] === 0) continue;
      pairProgramme[length] = instance.pairProgramme[k];
      pairBase[length] = instance.pairBase[k];
      pairSkip[length] = instance.pairSkip[k];
      pairCells[length++] = instance.pairCells[k];
    }
    start[i + 1] = length;
  }
  return { ...instance, pairStart: start, pairProgramme, pairBase, pairSkip, pairCells };
}

/** Number of the pair of entry i at programme j; −1 = none. Pairs ascend by programme. O(log). */
export function findPair(instance: Instance, i: number, j: number): number {
  let low = instance.pairStart[i];
  let high = instance.pairStart[i + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = instance.pairProgramme[middle];
    if (found === j) return middle;
    if (found < j) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
