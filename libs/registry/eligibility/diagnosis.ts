import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** The programme treats the entry's main diagnosis group. */
export const diagnosis: EligibilityRule<
  Pick<EligibilityEntry, 'diagnosis'>,
  Pick<EligibilityProgramme, 'diagnoses'>
> = {
  code: 'diagnosis',
  reason: {
    nl: 'Dit programma behandelt deze hoofddiagnosegroep niet.',
    en: 'This programme does not treat this diagnosis group.',
  },
  holds: (entry, programme) => programme.diagnoses.includes(entry.diagnosis),
  key: (entry) => entry.diagnosis,
};
