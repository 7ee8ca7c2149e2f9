import { ok, refuse, type Result } from '../../kernel/index.js';
import { type Addressee, addresseesOf } from '../letter/index.js';
import { type OfferProblem } from '../problems.js';

/** Who agreed that the file is shared, youngest client first. */
export const CONSENT_GIVERS = ['parents', 'parents-and-child', 'client'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

const GIVER_OF: Readonly<Record<Addressee, ConsentGiver>> = {
  parents: 'parents',
  both: 'parents-and-child',
  young: 'client',
  adult: 'client',
};

/**
 * Whose consent it can be, by an age band: the same people as the letter speaks to.
 * @param age youngest and oldest age in years, both inclusive
 * @example consentGiversOf([15, 17]) // ['parents-and-child', 'client']
 */
export const consentGiversOf = (age: readonly [number, number]): readonly ConsentGiver[] => [
  ...new Set(addresseesOf(age, null).map((one) => GIVER_OF[one])),
];

/**
 * Whose consent is recorded. Where the band leaves one it need not be said; where it spans 12 or 16 only the sender
 * knows the age, and a consent of nobody in particular is none.
 * @param said null where nothing was said
 */
export function consentGiver(
  age: readonly [number, number],
  said: ConsentGiver | null,
): Result<ConsentGiver, Extract<OfferProblem, 'consent-giver-needed' | 'consent-giver-impossible'>> {
  const possible = consentGiversOf(age);
  if (said !== null) return possible.includes(said) ? ok(said) : refuse('consent-giver-impossible');
  return possible.length === 1 ? ok(possible[0]!) : refuse('consent-giver-needed');
}
