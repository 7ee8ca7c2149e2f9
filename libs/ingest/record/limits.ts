/** Years that a registration, a referral or an intake may lie back. */
export const OLDEST_YEARS = 10;
/** The longest wait that can be announced or expected, in weeks: beyond ten years somebody typed days or a year. */
export const LONGEST_WAIT = 520;
/** How far ahead slots can be offered, in weeks: two years. */
export const SLOT_HORIZON = 104;
/** Years. */
export const OLDEST_AGE = 120;
/** More than the longest list there is, several times over; beyond it the service would be busy with one sender only. */
export const MOST_ROWS = 100_000;
/** Programmes of one provider; those that stopped stay, since proposals and offers name them. */
export const MOST_PROGRAMMES = 500;
/** Reasons that are told and kept of one push. */
export const MOST_REASONS = 1_000;
