import { UNCHANGED_WEEKS } from '../../registry/index.js';

/** What is happening with somebody on the own list, the furthest of it: each entry has one. */
export const OWN_LIST_STATUSES = [
  'waiting',
  'at-table',
  'proposed',
  'approved',
  'offered',
  'accepted',
  'left',
] as const;
export type OwnListStatus = (typeof OWN_LIST_STATUSES)[number];

/** What the own organisation could put right, or has to look at first. */
export const OWN_LIST_FLAGS = ['danger', 'wait-unknown', 'wish-not-asked', 'unchanged'] as const;
export type OwnListFlag = (typeof OWN_LIST_FLAGS)[number];

/** Days after which a row that nobody changed is asked about: people get better, move, or are helped elsewhere. */
export const UNCHANGED_DAYS = 7 * UNCHANGED_WEEKS;
