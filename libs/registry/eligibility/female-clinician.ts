import { asks } from './conditions.js';
import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/**
 * A programme that has no female clinician to offer does not fit who asks for one. One that has not said is not ruled
 * out, since a phone call settles it and a place is at stake: it is a check that both clinicians see.
 */
export const femaleClinician: EligibilityRule<
  Pick<EligibilityEntry, 'conditions'>,
  Pick<EligibilityProgramme, 'femaleClinician'>
> = {
  code: 'female-clinician',
  reason: {
    nl: 'De cliënt vraagt een vrouwelijke behandelaar, en die heeft dit programma niet.',
    en: 'The client asks for a female clinician, and this programme has none.',
  },
  holds: (entry, programme) => !asks(entry, 'female-clinician') || programme.femaleClinician !== false,
  key: (entry) => (asks(entry, 'female-clinician') ? 'asked' : ''),
};
