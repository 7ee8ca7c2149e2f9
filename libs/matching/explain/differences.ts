/**
 * What makes the difference between a proposal and another place for the same entry: a closed list. The first three
 * say what is worse there for the client; `taken` to `group-not-full` what keeps the place from the client, and
 * `agreed-limit` stands for limits between organisations that have no code of their own here, and for `ceiling`,
 * `balance` and `share` where the reader may not know which. `needed-here`: without this client the proposed group, or
 * the proposed provider's share of severe demands, would fall short. `equal`: worth as much. `not-found`: better and
 * free, and the search ended before it came to it.
 */
export const DIFFERENCES = [
  'later',
  'farther',
  'more-over-norm',
  'taken',
  'ceiling',
  'balance',
  'share',
  'long-waiting-first',
  'review-capacity',
  'group-not-full',
  'agreed-limit',
  'needed-here',
  'equal',
  'not-found',
] as const;
export type Difference = (typeof DIFFERENCES)[number];
