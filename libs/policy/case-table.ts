import { ok, refuse } from '../kernel/index.js';
import { CASE_TABLE_NUMBERS, firstUnusable, valueAt } from './numbers.js';
import { numbersPart, type PolicyPart } from './part.js';

/** When entries come to the case table by themselves. */
export interface CaseTablePolicy {
  /** Rejected proposals after which an entry is discussed. */
  readonly refusals: number;
  /** Weeks waited beyond the total norm after which an entry without a proposal is discussed. */
  readonly weeksBeyondNorm: number;
  /** The same of titles that have no norm: weeks waited in all. Nobody is overlooked for want of a norm. */
  readonly weeksWithoutNorm: number;
  /** Long-unmatched cases that wait for an agenda at most: a table that is flooded discusses nothing. */
  readonly queue: number;
  /** Weeks after its last case in which an entry does not come back by itself. */
  readonly restWeeks: number;
  /** Days in which the owner of an action does it, unless the chair says otherwise. */
  readonly actionDays: number;
}

const NUMBERS: PolicyPart<CaseTablePolicy> = numbersPart(
  'caseTable',
  'refusals',
  'weeksBeyondNorm',
  'weeksWithoutNorm',
  'queue',
  'restWeeks',
  'actionDays',
);
/** A document that has a case table has all of these. */
const REQUIRED = CASE_TABLE_NUMBERS.map(({ path, least, most }) => ({ path, least, most }));

export const CASE_TABLE: PolicyPart<CaseTablePolicy> = {
  start: NUMBERS.start,
  read: (document) => {
    if (valueAt(document, 'caseTable') === undefined) return ok(NUMBERS.start);
    const unusable = firstUnusable(document, REQUIRED);
    return unusable === null ? NUMBERS.read(document) : refuse(unusable);
  },
};
