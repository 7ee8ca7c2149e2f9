import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** The whole age band must be accepted: of a client of 17 to 18 nobody knows which of the two it is. */
export const age: EligibilityRule<Pick<EligibilityEntry, 'age'>, Pick<EligibilityProgramme, 'ages'>> = {
  code: 'age',
  reason: {
    nl: 'De leeftijdsgroep valt niet geheel binnen de leeftijden van dit programma.',
    en: 'The age band is not wholly within the ages of this programme.',
  },
  holds: (entry, programme) => programme.ages[0] <= entry.age[0] && entry.age[1] <= programme.ages[1],
  key: (entry) => `${entry.age[0]}-${entry.age[1]}`,
};
