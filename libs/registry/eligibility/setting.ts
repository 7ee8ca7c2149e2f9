import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

type SaysIntensities = Pick<EligibilityEntry, 'intensities'>;
const inTerms = ({ intensities }: SaysIntensities): boolean => intensities !== undefined;

/**
 * One setting in common suffices: the entry lists the settings that would do. Only where care is not said in terms of
 * need on both sides: a setting is how a provider works (sections II and III of the quality statute), not what a client
 * needs.
 */
export const setting: EligibilityRule<
  Pick<EligibilityEntry, 'settings' | 'intensities'>,
  Pick<EligibilityProgramme, 'settings' | 'intensities'>
> = {
  code: 'setting',
  reason: {
    nl: 'Dit programma biedt geen van de passende settings.',
    en: 'This programme offers none of the settings that fit.',
  },
  holds: (entry, programme) =>
    (inTerms(entry) && inTerms(programme)) ||
    entry.settings.some((code) => programme.settings.includes(code)),
  key: (entry) => JSON.stringify([entry.settings, inTerms(entry)]),
};
