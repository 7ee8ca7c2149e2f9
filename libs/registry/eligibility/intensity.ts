import { inCommon } from './in-common.js';
import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** The programme is as close as would help: outpatient, outreach, by day or inpatient. */
export const intensity: EligibilityRule<
  Pick<EligibilityEntry, 'intensities'>,
  Pick<EligibilityProgramme, 'intensities'>
> = {
  code: 'intensity',
  reason: {
    nl: 'Dit programma is minder intensief dan nodig is, of juist intensiever.',
    en: 'This programme is less intensive than is needed, or more.',
  },
  holds: (entry, programme) => inCommon(entry.intensities, programme.intensities),
  key: (entry) => JSON.stringify(entry.intensities ?? null),
};
