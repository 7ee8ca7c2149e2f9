import { ok, refuse } from '../kernel/index.js';
import { valueAt } from './numbers.js';
import { numberAt, type PolicyPart, startOf } from './part.js';

/** How coarse an age has to be: a band of one year is a year of birth. */
export interface AgePolicy {
  /** Years that a band spans at least, both ends counted. */
  readonly bandYears: number;
  /** Ages at which care changes: a band that begins or ends there may span two years. */
  readonly borders: readonly number[];
}

const MOST_BORDERS = 5;
const OLDEST_BORDER = 100;
const START: AgePolicy = { bandYears: startOf('ages.bandYears'), borders: [18] };

export const AGES: PolicyPart<AgePolicy> = {
  start: START,
  read: (document) => {
    const borders: unknown = valueAt(document, 'ages.borders') ?? START.borders;
    const usable =
      Array.isArray(borders) &&
      borders.length <= MOST_BORDERS &&
      borders.every((age) => Number.isInteger(age) && age > 0 && age <= OLDEST_BORDER);
    return usable
      ? ok({ bandYears: numberAt(document, 'ages.bandYears'), borders: borders as number[] })
      : refuse('ages.borders');
  },
};
