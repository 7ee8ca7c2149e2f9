import { ok, refuse, type Result } from '../../kernel/index.js';
import { type OfferProblem } from '../problems.js';

/** Whom a letter speaks to, youngest client first: who decides about a transfer is who is asked. */
export const ADDRESSEES = ['parents', 'both', 'young', 'adult'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** First age at which the child decides with its parents, and at which it decides alone. Source: WGBO, art. 7:447 and 7:450 BW. */
const WITH_PARENTS_FROM = 12;
const ALONE_FROM = 16;
const ADULT_FROM = 18;

/**
 * Whom a letter may have to speak to, by an age band: under 12 the parents, from 12 to 15 the child and the parents,
 * from 16 the client. At 18 nothing about consent changes but the tone does, so there it is settled by the title.
 * @param age youngest and oldest age in years, both inclusive
 * @param title legal title of the care; null = not known
 * @example addresseesOf([15, 17], 'jeugdwet') // ['both', 'young']: only the sender knows which
 */
export function addresseesOf(
  [youngest, oldest]: readonly [number, number],
  title: string | null,
): Addressee[] {
  const found: Addressee[] = [];
  if (youngest < WITH_PARENTS_FROM) found.push('parents');
  if (youngest < ALONE_FROM && oldest >= WITH_PARENTS_FROM) found.push('both');
  if (oldest < ALONE_FROM) return found;
  const minor = youngest < ADULT_FROM;
  const adult = oldest >= ADULT_FROM;
  found.push(minor && (!adult || title === 'jeugdwet') ? 'young' : 'adult');
  return found;
}

/**
 * Whom the letter speaks to. A band over 12 or 16 leaves two; the sender, who knows the age, says which. None is taken
 * by default: the wider one would tell parents what from 16 is their child's alone.
 * @param said null where nothing was said
 */
export function addresseeOf(
  age: readonly [number, number],
  title: string | null,
  said: Addressee | null,
): Result<Addressee, Extract<OfferProblem, 'addressee-needed' | 'addressee-impossible'>> {
  const possible = addresseesOf(age, title);
  if (said !== null) return possible.includes(said) ? ok(said) : refuse('addressee-impossible');
  return possible.length === 1 ? ok(possible[0]!) : refuse('addressee-needed');
}

/** What the letter says of cost. */
export type Cost = 'may' | 'fromEighteen' | 'minor' | 'youth' | 'contribution';

/**
 * Own risk is of the Zvw and of adults; the Wlz has a contribution of its own, and of what the state pays (Wfz) nothing
 * is said.
 * @example costOf([16, 23], null) === 'fromEighteen'
 */
export function costOf([youngest, oldest]: readonly [number, number], title: string | null): Cost | null {
  if (title === 'wfz') return null;
  if (title === 'wlz') return 'contribution';
  if (oldest < ADULT_FROM) return 'minor';
  if (title === 'jeugdwet') return 'youth';
  return youngest < ADULT_FROM ? 'fromEighteen' : 'may';
}

/** What the letter says of who pays. */
export type Payer = 'contract' | 'ask' | 'municipality';

/**
 * The municipality pays youth care. Under the Zvw it depends on a contract with the insurer: where none is known of, the
 * client is told to ask. Of the Wlz and the Wfz nothing is said, and nothing where the title is not known.
 * @param contracted whether the programme has a contract with the client's insurer; null = not known
 */
export function payerOf(title: string | null, contracted: boolean | null): Payer | null {
  if (title === 'jeugdwet') return 'municipality';
  if (title !== 'zvw') return null;
  return contracted === true ? 'contract' : 'ask';
}
