import { type Interval, type Levels, type PriceInterval } from '../../solution/solution.js';

/** What is known of the problem with one more or one fewer of something. */
export interface Answer {
  /** Value of a plan that was found, and what it has over the plan of the run (one more) or that over it (one fewer). */
  readonly value: number;
  readonly levels: Levels;
  /** No plan is worth more; Infinity where only the prices tell. */
  readonly bound: number;
}

/**
 * What follows for one unit. With V ≤ best ≤ B of the problem as it is, a price between `least` and `most` in every
 * case of the certificate, and the plans V⁺ and V⁻ found with one more and one fewer:
 *
 *     max(0, V⁺ − B) ≤ gain of one more ≤ min(B + most, B⁺) − V
 *     max(0, V − min(B − least, B⁻)) ≤ loss of one fewer ≤ B − V⁻
 *
 * because the certificate's prices prove B + most with one more and B − least with one fewer, and neither a gain nor a
 * loss can be negative: a plan stays a plan when there is more of something.
 */
export function intervalOf(
  { value, bound }: { readonly value: number; readonly bound: number },
  { least, most }: { readonly least: number; readonly most: number },
  more: Answer,
  fewer: Answer | null,
): PriceInterval {
  const gain: Interval = {
    low: Math.max(0, more.value - bound),
    high: Math.min(bound + most, more.bound) - value,
  };
  const loss: Interval | null = fewer && {
    low: Math.max(0, value - Math.min(bound - least, fewer.bound)),
    high: bound - fewer.value,
  };
  const isPoint = ({ low, high }: Interval): boolean => low === high;
  return {
    low: Math.min(gain.low, loss?.low ?? Infinity),
    high: Math.max(gain.high, loss?.high ?? -Infinity),
    certainty: isPoint(gain) && (loss === null || isPoint(loss)) ? 'exact' : 'proved',
    gain,
    loss,
    more: more.levels,
    fewer: fewer && fewer.levels,
  };
}
