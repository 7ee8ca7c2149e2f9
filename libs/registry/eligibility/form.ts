import { inCommon } from './in-common.js';
import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** The programme is given in a form that would help: individually, in a group or online. */
export const form: EligibilityRule<Pick<EligibilityEntry, 'forms'>, Pick<EligibilityProgramme, 'forms'>> = {
  code: 'form',
  reason: {
    nl: 'Dit programma heeft geen vorm die past: individueel, in een groep of online.',
    en: 'This programme has no form that fits: individual, in a group or online.',
  },
  holds: (entry, programme) => inCommon(entry.forms, programme.forms),
  key: (entry) => JSON.stringify(entry.forms ?? null),
};
