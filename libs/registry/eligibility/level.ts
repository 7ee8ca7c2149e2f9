import { inCommon } from './in-common.js';
import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** The programme works at a level that would help. */
export const level: EligibilityRule<
  Pick<EligibilityEntry, 'levels'>,
  Pick<EligibilityProgramme, 'levels'>
> = {
  code: 'level',
  reason: {
    nl: 'Dit programma werkt niet op het niveau dat nodig is.',
    en: 'This programme does not work at the level that is needed.',
  },
  holds: (entry, programme) => inCommon(entry.levels, programme.levels),
  key: (entry) => JSON.stringify(entry.levels ?? null),
};
