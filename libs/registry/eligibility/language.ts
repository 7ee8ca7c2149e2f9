import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** Treatment is given in the client's language, be it with an interpreter. */
export const language: EligibilityRule<
  Pick<EligibilityEntry, 'language'>,
  Pick<EligibilityProgramme, 'languages' | 'interpreted'>
> = {
  code: 'language',
  reason: {
    nl: 'Dit programma wordt niet in de taal van de cliënt gegeven.',
    en: 'This programme is not given in the client’s language.',
  },
  holds: (entry, programme) =>
    programme.languages.includes(entry.language) ||
    (programme.interpreted?.includes(entry.language) ?? false),
  key: (entry) => entry.language,
};
