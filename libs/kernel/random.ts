/**
 * A seeded stream of integers: chance that can be replayed. Only 32-bit integer operations, so that
 * every machine draws the same numbers. Not for secrets.
 * Source: xoshiro128** (Blackman and Vigna), seeded with splitmix32.
 */
export interface Random {
  /** The next 32 bits, 0..2^32−1. */
  bits(): number;
  /** A whole number 0..n−1, every one equally likely; n is 1..2^32. */
  below(n: number): number;
  /** A whole number from..to, both inclusive. */
  between(from: number, to: number): number;
  /** True in `percent` of a hundred draws (a whole number). */
  percent(percent: number): boolean;
  /** One of the items, every one equally likely. */
  pick<T>(items: readonly T[]): T;
  /** The index of one of the weights, in proportion to them (whole numbers, sum ≥ 1). */
  weighted(weights: readonly number[]): number;
  /** The items in a random order (Fisher and Yates); the argument stays as it is. */
  shuffle<T>(items: readonly T[]): T[];
}

const rotateLeft = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

/** @param seed any whole number; its low and high 32 bits both count. */
export function seededRandom(seed: number): Random {
  let splitmix = (seed | 0) ^ Math.imul(Math.floor(seed / 0x100000000), 0x9e3779b9);
  const seedWord = (): number => {
    splitmix = (splitmix + 0x9e3779b9) | 0;
    let z = Math.imul(splitmix ^ (splitmix >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [seedWord(), seedWord(), seedWord(), seedWord()];

  const bits = (): number => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result >>> 0;
  };
  const below = (n: number): number => {
    const usable = 0x100000000 - (0x100000000 % n); // the remainder would favour small numbers
    let draw = bits();
    while (draw >= usable) draw = bits();
    return draw % n;
  };
  return {
    bits,
    below,
    between: (from, to) => from + below(to - from + 1),
    percent: (percent) => below(100) < percent,
    pick: (items) => items[below(items.length)],
    weighted: (weights) => {
      let left = below(weights.reduce((sum, weight) => sum + weight, 0));
      let index = 0;
      while (left >= weights[index]) left -= weights[index++];
      return index;
    },
    shuffle: (items) => {
      const mixed = [...items];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
      }
      return mixed;
    },
  };
}
