import type { TrailEvent } from '../../api/oversight.js';

/** The beginning of a period comes before its end; the trail keeps no order. */
const FIRST = ['from', 'to'];
const rank = (key: string): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);

/** What was written down with an action, as it is read; without what is not there. */
export const inOrder = (detail: TrailEvent['detail']): [string, unknown][] =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .sort(([one], [other]) => rank(one) - rank(other));
