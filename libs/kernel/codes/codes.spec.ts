import { CODE_LISTS, codesOf, labelOf, type Code } from './index.js';

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

  it('writes insurers as four digits', () => {
    for (const { code } of CODE_LISTS.insurers) expect(code).toMatch(/^\d{4}$/);
  });

  it('gives a label, and the code itself for one it does not know', () => {
    expect(labelOf(CODE_LISTS.diagnoses, 'anxiety', 'nl')).toBe('Angststoornissen (2018)');
    expect(labelOf(CODE_LISTS.diagnoses, 'dsm5-anxiety', 'nl')).toBe('Angststoornissen');
    expect(labelOf(CODE_LISTS.diagnoses, 'gone', 'nl')).toBe('gone');
  });
});
