/** Share of the random problems that there is time for; CI, which asks much else, takes a quarter of them. */
const SHARE = Number(process.env['TEST_DRAWS'] ?? 1);

/** How many random problems a property is held against. */
export const draws = (all: number): number => Math.ceil(all * SHARE);

/**
 * Of many values for many places: for place number `place` the share that there is time for, one after the other, so that
 * every value comes to some of the places and no place is left out.
 */
export const someOf = <T>(values: readonly T[], place: number): T[] => {
  const every = Math.max(1, Math.round(1 / SHARE));
  return values.filter((_, n) => (n + place) % every === 0);
};

/** Whether place number `place` has its turn, of what there is time for at one place in two where not all is drawn. */
export const hasTurn = (place: number): boolean => SHARE >= 1 || place % 2 === 0;
