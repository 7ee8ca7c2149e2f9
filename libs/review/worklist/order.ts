import { type Bilingual, inBoth, type Message, message } from '../../words/index.js';

/** Why a proposal that waits for the reader stands where it stands: the ranks of `urgencyOf` from 1 on. */
export const URGENCIES = Object.freeze([
  'last-days',
  'other-approved',
  'severe',
  'beyond-norm',
  'sooner',
] as const);
export type UrgencyReason = (typeof URGENCIES)[number];

/** What proposals of one rank are sorted by, the first that tells them apart; equal ones by id. */
export const WITHIN_RANK = Object.freeze([
  { by: 'last-day', descending: false },
  { by: 'beyond-norm', descending: true },
  { by: 'waited', descending: true },
] as const);
export type SortedBy = (typeof WITHIN_RANK)[number]['by'];

/** The order of the list in one sentence: said of the very constants that sort it. */
export function orderWords(): Bilingual {
  const [first, ...then] = URGENCIES.map((reason): Message => message(`review.order.first.${reason}`));
  const within = WITHIN_RANK.map(({ by }): Message => message(`review.order.within.${by}`));
  return inBoth('review.order.sentence', { first, then, within });
}
