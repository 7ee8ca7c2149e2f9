/** Actions that are asked for one case, those that are done counted: a table that asks for more has not decided. */
export const MOST_ACTIONS = 20;
/** Cases of one entry, those that were taken back counted. One that is brought and taken back for ever is no case. */
export const MOST_CASES = 50;
