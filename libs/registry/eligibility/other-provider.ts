import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** A transfer goes to another provider: a client is not proposed to the organisation where they already wait. */
export const otherProvider: EligibilityRule<
  Pick<EligibilityEntry, 'provider'>,
  Pick<EligibilityProgramme, 'provider'>
> = {
  code: 'other-provider',
  reason: {
    nl: 'De cliënt wacht al bij deze aanbieder.',
    en: 'The client already waits at this provider.',
  },
  holds: (entry, programme) => entry.provider !== programme.provider,
  key: (entry) => entry.provider,
};
