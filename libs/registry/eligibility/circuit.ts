import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** The circuit fits. A client of whom none is said may go to any but the forensic one. */
export const circuit: EligibilityRule<
  Pick<EligibilityEntry, 'circuit'>,
  Pick<EligibilityProgramme, 'circuits'>
> = {
  code: 'circuit',
  reason: {
    nl: 'Dit programma hoort bij een ander circuit, zoals de forensische zorg of de jeugd.',
    en: 'This programme is of another circuit, such as forensic care or youth.',
  },
  holds: ({ circuit: own }, { circuits }) =>
    circuits === null ||
    circuits === undefined ||
    (typeof own === 'string' ? circuits.includes(own) : circuits.some((code) => code !== 'forensic')),
  key: (entry) => entry.circuit ?? '',
};
