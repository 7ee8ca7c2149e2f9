import { addWeeks, type ClientWish, isoWeekOf, mondayOf } from '../../kernel/index.js';

/** What a client said of being proposed elsewhere, and since which day that stands, `YYYY-MM-DD`. */
export interface SaidWish {
  readonly clientWish: ClientWish;
  readonly clientWishOn: string | null;
}

export interface CountingWish {
  /** What counts on the day. */
  readonly wish: ClientWish;
  /** An answer that is too old to count: the client is to be asked again. */
  readonly lapsed: boolean;
  /** The first day on which the answer no longer counts; null where none does. */
  readonly until: string | null;
}

/**
 * What of a client's answer counts on a day. People change their minds while they wait, so an answer ends by itself
 * after the agreed weeks, "stay" and "open" alike, and nobody is taken to have said what they said long ago. It ends
 * on a Monday, so that all who ask in one week get one answer.
 * @param weeks that an answer lasts, of the policy
 * @example countingWish({ clientWish: 'stay', clientWishOn: '2026-06-01' }, '2026-11-30', 13).wish === 'not-asked'
 */
export function countingWish(
  { clientWish, clientWishOn }: SaidWish,
  on: string,
  weeks: number,
): CountingWish {
  if (clientWish === 'not-asked' || clientWishOn === null)
    return { wish: 'not-asked', lapsed: false, until: null };
  const until = mondayOf(addWeeks(isoWeekOf(clientWishOn), weeks + 1));
  return on < until
    ? { wish: clientWish, lapsed: false, until }
    : { wish: 'not-asked', lapsed: true, until: null };
}
