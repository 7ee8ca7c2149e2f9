import { ADULT_FROM, ok, refuse, type Result } from '../../kernel/index.js';
import { type Addressee, addresseesOf } from '../letter/index.js';
import { type OfferProblem } from '../problems.js';

/** Who agreed that the file is shared, youngest client first; last whom a court appointed for an adult who cannot decide this alone. */
export const CONSENT_GIVERS = ['parents', 'parents-and-child', 'client', 'representative'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

const GIVER_OF: Readonly<Record<Addressee, ConsentGiver>> = {
  parents: 'parents',
  both: 'parents-and-child',
  young: 'client',
  adult: 'client',
};

const byAge = (age: readonly [number, number]): readonly ConsentGiver[] => [
  ...new Set(addresseesOf(age, null).map((one) => GIVER_OF[one])),
];

/**
 * Whose consent it can be, by an age band: the same people as the letter speaks to; from 18 also a mentor or a curator
 * (art. 7:465 BW), of whom this system knows nothing until the sender says so.
 * @param age youngest and oldest age in years, both inclusive
 * @example consentGiversOf([15, 17]) // ['parents-and-child', 'client']
 */
export const consentGiversOf = (age: readonly [number, number]): readonly ConsentGiver[] =>
  age[1] < ADULT_FROM ? byAge(age) : [...byAge(age), 'representative'];

/**
 * Whose consent is recorded. Where the band leaves one it need not be said, a representative apart; where it spans 12 or
 * 16 only the sender knows the age, and a consent of nobody in particular is none.
 * @param said null where nothing was said
 */
export function consentGiver(
  age: readonly [number, number],
  said: ConsentGiver | null,
): Result<ConsentGiver, Extract<OfferProblem, 'consent-giver-needed' | 'consent-giver-impossible'>> {
  if (said !== null)
    return consentGiversOf(age).includes(said) ? ok(said) : refuse('consent-giver-impossible');
  const possible = byAge(age);
  return possible.length === 1 ? ok(possible[0]!) : refuse('consent-giver-needed');
}
