import { type EligibilityEntry, type EligibilityProgramme } from './rule.js';

/**
 * Soft grounds for exclusion that an entry meets: a guideline, which both clinicians look at and may deviate from. No
 * rule of eligibility: it keeps nobody out. What is hard as well is kept out by the rule `flag`. Ascending.
 * @example softExclusions({ flags: ['debts'] }, { excludesSoft: ['debts', 'addiction-primary'] }) // ['debts']
 */
export const softExclusions = (
  { flags }: Pick<EligibilityEntry, 'flags'>,
  { excludesSoft }: Pick<EligibilityProgramme, 'excludesSoft'>,
): readonly string[] =>
  excludesSoft ? [...new Set(flags.filter((code) => excludesSoft.includes(code)))].sort() : [];
