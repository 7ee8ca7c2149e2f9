import { asks } from './conditions.js';
import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** Who asks for care in their own language alone is not proposed where an interpreter sits between. */
export const ownLanguage: EligibilityRule<
  Pick<EligibilityEntry, 'conditions' | 'language'>,
  Pick<EligibilityProgramme, 'languages'>
> = {
  code: 'own-language',
  reason: {
    nl: 'De cliënt wil behandeling in de eigen taal, en hier kan dat alleen met een tolk.',
    en: 'The client wants treatment in their own language, and here that takes an interpreter.',
  },
  holds: (entry, programme) =>
    !asks(entry, 'own-language-only') || programme.languages.includes(entry.language),
  key: (entry) => (asks(entry, 'own-language-only') ? entry.language : ''),
};
