/** Share of the random problems that there is time for; CI, which asks much else, takes a quarter of them. */
const SHARE = Number(process.env['TEST_DRAWS'] ?? 1);

/** How many random problems a property is held against. */
export const draws = (all: number): number => Math.ceil(all * SHARE);
