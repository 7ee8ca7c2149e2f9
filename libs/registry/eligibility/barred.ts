import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** Nobody is proposed again what they, or a clinician, said no to. An id that is a programme and a provider bars both. */
export const barred: EligibilityRule<
  Pick<EligibilityEntry, 'barred'>,
  Pick<EligibilityProgramme, 'id' | 'provider'>
> = {
  code: 'barred',
  reason: {
    nl: 'Dit programma of deze aanbieder is voor deze zorgvraag eerder afgewezen.',
    en: 'This programme or provider was declined or refused for this demand before.',
  },
  holds: (entry, programme) =>
    !entry.barred.includes(programme.id) && !entry.barred.includes(programme.provider),
  key: (entry) => JSON.stringify(entry.barred),
};
