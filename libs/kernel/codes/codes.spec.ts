import { createHash } from 'node:crypto';
import { CODE_LIST_VERSIONS, CODE_LISTS, CODE_LISTS_DATE, codesOf, labelOf, type Code } from './index.js';

const print = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 12);
/** Of each list at its version: a list that changes gets the next version and its day, and then its new print here. */
const PRINTS: Readonly<Record<string, string>> = {
  diagnoses: '2 5a3ce7ef2cd6',
  diagnosisVersions: '1 d2093e8ed255',
  levels: '1 2a4e36668e84',
  intensities: '1 c9cbb59b66a4',
  forms: '1 702f911f1241',
  settings: '1 b30fd7bdc653',
  careTypes: '1 0a7985b09977',
  languages: '1 00d908c62182',
  severities: '1 ccbca7412f08',
  flags: '2 a5eb0eac6dc4',
  clientWishes: '1 3157cbddb2f1',
  conditions: '1 5723c7986464',
  titles: '1 99f921fdaa22',
  circuits: '1 b3ab59a39537',
  treatments: '1 d5791f4dc414',
  insurers: '1 d774a6e3b8a4',
  professions: '2 6742c98f1d7f',
  refusalReasons: '2 72dc0ba4746b',
  declineReasons: '1 266402abd0e1',
  returnReasons: '1 32134dbedb1d',
  unmatchedReasons: '8 6bfde67c09f8',
  caseReasons: '2 ea3155be4080',
  caseDecisions: '1 df3cc20a33f1',
  caseActions: '1 dfb5d9e168ad',
  caseOutcomes: '1 66d6c5f7d27b',
  caseDomains: '1 409489281084',
};

describe('code lists', () => {
  it.each(Object.entries(CODE_LISTS))(
    '%s: each code once, sane, and labelled in both languages',
    (_, list) => {
      const codes: readonly Code[] = list;
      expect(codesOf(codes).size).toBe(codes.length);
      for (const { code, nl, en } of codes) {
        expect(code).toMatch(/^[a-z0-9][a-z0-9-]*$/);
        expect(nl.trim()).not.toBe('');
        expect(en.trim()).not.toBe('');
      }
    },
  );

  it('have a version of their own each, which goes up when the list changes', () => {
    const found = Object.entries(CODE_LISTS).map(([name, list]) => [
      name,
      `${CODE_LIST_VERSIONS[name as keyof typeof CODE_LISTS].version} ${print(list)}`,
    ]);
    expect(Object.fromEntries(found)).toEqual(PRINTS);
    for (const { date } of Object.values(CODE_LIST_VERSIONS)) expect(date <= CODE_LISTS_DATE).toBe(true);
  });

  it('writes insurers as four digits', () => {
    for (const { code } of CODE_LISTS.insurers) expect(code).toMatch(/^\d{4}$/);
  });

  it('gives a label, and the code itself for one it does not know', () => {
    expect(labelOf(CODE_LISTS.diagnoses, 'anxiety', 'nl')).toBe('Angststoornissen (2018)');
    expect(labelOf(CODE_LISTS.diagnoses, 'dsm5-anxiety', 'nl')).toBe('Angststoornissen');
    expect(labelOf(CODE_LISTS.diagnoses, 'gone', 'nl')).toBe('gone');
  });
});
