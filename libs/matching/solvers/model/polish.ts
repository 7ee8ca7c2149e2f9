import { type CasePrices } from './exact-bound.js';

/** How far above the best plan a bound may be for the rounding of prices to be what lies between. */
const NEAR = 200;
const PASSES = 4;

/**
 * Whole prices near the optimal ones prove a bound that may be a unit or two too high. Moves one price at a time by
 * one, as long as the bound falls, until it meets the target. `boundAt` is asked some 2 · prices times a pass.
 */
export function polish(
  prices: CasePrices,
  bound: number,
  target: number,
  boundAt: (prices: CasePrices) => number,
): { readonly prices: CasePrices; readonly bound: number } {
  if (bound <= target || bound > target + NEAR) return { prices, bound };
  const polished = { price: prices.price.slice(), start: prices.start.slice() };
  let least = bound;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = least;
    for (const list of [polished.price, polished.start]) {
      for (let at = 0; at < list.length; at++) {
        if (list[at] === 0) continue;
        const was = list[at];
        for (const step of [-1, 1]) {
          list[at] = was + step;
          const next = boundAt(polished);
          if (next < least) {
            least = next;
            break;
          }
          list[at] = was;
        }
        if (least <= target) return { prices: polished, bound: least };
      }
    }
    if (least === before) break;
  }
  return { prices: polished, bound: least };
}
