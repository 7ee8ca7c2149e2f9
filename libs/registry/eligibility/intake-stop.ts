import { type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** A programme with an intake stop takes nobody, whatever slots it announced. */
export const intakeStop: EligibilityRule<unknown, Pick<EligibilityProgramme, 'intakeStop'>> = {
  code: 'intake-stop',
  reason: {
    nl: 'Dit programma heeft een aanmeldstop.',
    en: 'This programme has an intake stop.',
  },
  holds: (_entry, programme) => !programme.intakeStop,
  key: () => '',
};
