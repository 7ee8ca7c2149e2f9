import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/**
 * The programme treats the entry's main diagnosis group, or every group. Of clients whose group has another name in the
 * version of the list that the programme uses, all that it can be counts: two clinicians look before anything is
 * offered, and who is left out here is seen by nobody. Whoever has no diagnosis yet goes where such clients are taken.
 */
export const diagnosis: EligibilityRule<
  Pick<EligibilityEntry, 'diagnosis' | 'diagnosisCodes' | 'undiagnosed'>,
  Pick<EligibilityProgramme, 'diagnoses' | 'takesAll' | 'takesUndiagnosed'>
> = {
  code: 'diagnosis',
  reason: {
    nl: 'Dit programma behandelt deze hoofddiagnosegroep niet.',
    en: 'This programme does not treat this diagnosis group.',
  },
  holds: (entry, { diagnoses, takesAll, takesUndiagnosed }) => {
    if (takesAll === true) return true;
    if (entry.undiagnosed === true) return takesUndiagnosed === true;
    return (entry.diagnosisCodes ?? [entry.diagnosis]).some((code) => diagnoses.includes(code));
  },
  key: ({ diagnosis: code, diagnosisCodes, undiagnosed }) =>
    JSON.stringify([undiagnosed === true, diagnosisCodes ?? code]),
};
