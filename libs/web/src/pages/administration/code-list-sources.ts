import type { CodeListName } from '../../api/types.js';

/** Who says what is in a list, and so where a change of it begins. */
export type CodeListSource = 'regulator' | 'settings' | 'law' | 'insurers' | 'region' | 'product';

export const SOURCES: Readonly<Record<CodeListName, CodeListSource>> = {
  diagnoses: 'regulator',
  diagnosisVersions: 'regulator',
  settings: 'settings',
  careTypes: 'settings',
  titles: 'law',
  professions: 'law',
  insurers: 'insurers',
  refusalReasons: 'region',
  declineReasons: 'region',
  levels: 'product',
  intensities: 'product',
  forms: 'product',
  circuits: 'product',
  treatments: 'product',
  languages: 'product',
  severities: 'product',
  flags: 'product',
  clientWishes: 'product',
  conditions: 'product',
  returnReasons: 'product',
  unmatchedReasons: 'product',
  caseReasons: 'product',
  caseDecisions: 'product',
  caseActions: 'product',
  caseOutcomes: 'product',
  caseDomains: 'product',
};
