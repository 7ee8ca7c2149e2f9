import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** The programme is meant for demands as light or as severe as this one. */
export const severity: EligibilityRule<
  Pick<EligibilityEntry, 'severity'>,
  Pick<EligibilityProgramme, 'severities'>
> = {
  code: 'severity',
  reason: {
    nl: 'Dit programma is niet bedoeld voor een zorgvraag van deze zwaarte.',
    en: 'This programme is not meant for a demand of this severity.',
  },
  holds: (entry, programme) => programme.severities.includes(entry.severity),
  key: (entry) => String(entry.severity),
};
