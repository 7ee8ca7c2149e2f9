/** Views that one person keeps for one organisation: a row of chips, not an archive. */
export const MOST_VIEWS = 20;
