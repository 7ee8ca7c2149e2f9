import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** The programme has a contract with the client's insurer; without an insurer only a programme open to all will do. */
export const insurer: EligibilityRule<
  Pick<EligibilityEntry, 'insurer'>,
  Pick<EligibilityProgramme, 'insurers'>
> = {
  code: 'insurer',
  reason: {
    nl: 'Dit programma heeft geen contract met de verzekeraar van de cliënt.',
    en: 'This programme has no contract with the client’s insurer.',
  },
  holds: (entry, programme) =>
    programme.insurers === null || (entry.insurer !== null && programme.insurers.includes(entry.insurer)),
  key: (entry) => JSON.stringify(entry.insurer),
};
