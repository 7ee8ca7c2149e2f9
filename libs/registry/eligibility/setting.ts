import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** One setting in common suffices: the entry lists the settings that would do. */
export const setting: EligibilityRule<
  Pick<EligibilityEntry, 'settings'>,
  Pick<EligibilityProgramme, 'settings'>
> = {
  code: 'setting',
  reason: {
    nl: 'Dit programma biedt geen van de passende settings.',
    en: 'This programme offers none of the settings that fit.',
  },
  holds: (entry, programme) => entry.settings.some((code) => programme.settings.includes(code)),
  key: (entry) => JSON.stringify(entry.settings),
};
