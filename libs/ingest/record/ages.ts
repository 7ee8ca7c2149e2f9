import { ok, refuse } from '../../kernel/index.js';
import { type AgePolicy } from '../../policy/index.js';
import { OLDEST_AGE } from './limits.js';
import { type Reader } from './reader.js';

/** Years that a band at an agreed border spans at least: 16 and 17 are one band in youth care. */
const AT_BORDER = 2;

const isAge = (age: unknown): age is number =>
  Number.isInteger(age) && Number(age) >= 0 && Number(age) <= OLDEST_AGE;

const isBand = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(isAge) && value[0] <= value[1];

/**
 * Whether a band of ages, both ends inclusive, is coarse enough to be nobody's year of birth.
 * @example isCoarse([23, 23], { bandYears: 3, borders: [18] }) === false
 */
export function isCoarse(
  [youngest, oldest]: readonly [number, number],
  { bandYears, borders }: AgePolicy,
): boolean {
  const atBorder = borders.includes(youngest) || borders.includes(oldest + 1);
  return oldest - youngest + 1 >= (atBorder ? AT_BORDER : bandYears);
}

/** Reads a youngest and an oldest age. */
export const readAges =
  (policy: AgePolicy): Reader =>
  (value, field) => {
    if (!isBand(value)) return refuse({ field, code: 'not-an-age-band' });
    if (isCoarse(value, policy)) return ok(value);
    const { bandYears, borders } = policy;
    const params =
      borders.length === 0
        ? { years: bandYears }
        : { years: bandYears, context: 'borders', borders: borders.join(', ') };
    return refuse({ field, code: 'age-band-too-narrow', params });
  };
