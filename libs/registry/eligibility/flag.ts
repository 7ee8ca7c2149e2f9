import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** None of the entry's flags is a ground for exclusion of the programme: a late clinical refusal foreseen. */
export const flag: EligibilityRule<
  Pick<EligibilityEntry, 'flags'>,
  Pick<EligibilityProgramme, 'excludes'>
> = {
  code: 'flag',
  reason: {
    nl: 'Een kenmerk van de zorgvraag is een uitsluitgrond van dit programma.',
    en: 'A flag of the demand is a ground for exclusion of this programme.',
  },
  holds: (entry, programme) => !entry.flags.some((code) => programme.excludes.includes(code)),
  key: (entry) => JSON.stringify(entry.flags),
};
