import { asks } from './conditions.js';
import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** Who wants to sit opposite somebody is not proposed for online care. */
export const noOnline: EligibilityRule<
  Pick<EligibilityEntry, 'conditions'>,
  Pick<EligibilityProgramme, 'online'>
> = {
  code: 'no-online',
  reason: {
    nl: 'De cliënt wil geen online behandeling.',
    en: 'The client does not want online treatment.',
  },
  holds: (entry, programme) => !asks(entry, 'no-online') || !programme.online,
  key: (entry) => (asks(entry, 'no-online') ? 'asked' : ''),
};
