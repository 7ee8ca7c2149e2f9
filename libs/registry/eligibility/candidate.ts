import { type Care, careOf, isDangerNow, type SaidOfCare } from '../../kernel/index.js';
import { needOfCodes } from './need-of-codes.js';
import { type EligibilityEntry } from './rule.js';

/** What the registry's row does not say itself, but the rules ask. */
interface Judged extends Pick<EligibilityEntry, 'diagnosisCodes' | 'undiagnosed'>, Care {
  readonly barred: readonly string[];
  readonly danger: boolean;
}

/**
 * An entry of the registry as the rules of eligibility read it: every way from the registry to a proposal (a run, a
 * recheck, the case table) goes through here.
 * @param barred ids of programmes and of providers, without bars that have ended
 */
export const candidateOf = <Entry extends Pick<EligibilityEntry, 'flags' | 'diagnosis'> & SaidOfCare>(
  entry: Entry,
  barred: readonly string[],
): Entry & Judged => ({
  ...entry,
  ...needOfCodes(entry),
  ...careOf(entry),
  barred,
  danger: isDangerNow(entry.flags),
});

/** The same of a programme: what care it gives, where it says it by settings only. */
export const placeOf = <Programme extends SaidOfCare>(programme: Programme): Programme & Care => ({
  ...programme,
  ...careOf(programme),
});
