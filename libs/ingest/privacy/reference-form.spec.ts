import fc from 'fast-check';
import { counterOf, hasForm, looksLikeSomebody, mayLookAlike, readReferenceForm } from './reference-form.js';

const YEAR = 2026;
const form = (text: string) => readReferenceForm(text)!;
const FORMS = [
  'random',
  '#####',
  '######',
  '########',
  'C-######',
  'YYYY-#####',
  'YYYY-MM-####',
  'CLI-YYYY####',
];

describe('a form of references', () => {
  it.each(FORMS)('%s can be declared', (text) => expect(form(text).text).toBe(text));

  it.each([
    ['nine digits, which a BSN has', '#########'],
    ['a prefix that could be a name', 'JANS-####'],
    ['no number', 'C-'],
    ['a day after a year', 'YYYY-######'],
    ['a date and a counter', 'YYYYMMDD-###'],
    ['any letters', '[a-z]+'],
    ['a dash before', '-####'],
    ['nothing', ''],
  ])('with %s cannot', (_, text) => expect(readReferenceForm(text)).toBeNull());

  it.each<[string, string[]]>([
    ['random', ['6ba7b811-9dad-41d1-80b4-00c04fd430c8', 'BCDFGHJK', 'a3f19c0b7e24d85f6a1c9b3e']],
    ['######', ['004217', '850314']],
    ['C-######', ['C-004217']],
    ['YYYY-#####', ['2026-00042']],
    ['YYYY-MM-####', ['2026-11-0042']],
    ['CLI-YYYY####', ['CLI-20260042']],
  ])('%s takes %j', (text, references) =>
    expect(references.filter((reference) => !hasForm(form(text), reference, YEAR))).toEqual([]),
  );

  it.each([
    '9711AB12',
    '9711AB',
    '14mrt1985',
    'jansen-850314',
    'Jan-Jansen',
    'Jansen',
    'jnsn',
    '612345678',
    '0612345678',
    '111222333',
    'C-111222333',
    '1985-03-14',
    '1985-0314',
    '1985-03-0014',
    '2027-00001',
    '2026-13-0001',
    '00000000-0000-4000-8000-000111222333',
    '000000000000000111222333',
    'C-00421७',
    'C-004217\n',
    '',
  ])('no form takes %j', (reference) =>
    expect(FORMS.filter((text) => hasForm(form(text), reference, YEAR))).toEqual([]),
  );

  it('that counts gives the number', () => {
    expect(counterOf(form('YYYY-MM-####'), '2026-11-0042')).toBe(42);
    expect(counterOf(form('random'), 'BCDFGHJK')).toBeNull();
  });

  it('is looked at closer only where its numbers may look like a date or a BSN', () => {
    expect(FORMS.filter((text) => mayLookAlike(form(text)))).toEqual([
      '######',
      '########',
      'C-######',
      'CLI-YYYY####',
    ]);
  });

  it('sees a day of birth however it is written, and a BSN without its zero', () => {
    for (const [text, number] of [
      ['######', 140385],
      ['######', 850314],
      ['#######', 3031985],
      ['########', 14031985],
      ['########', 19850314],
      ['########', 12345672],
      ['YYYY####', 314],
      ['YYYY####', 1403],
    ] as const)
      expect(looksLikeSomebody(form(text), number, YEAR)).toBe(true);
    fc.assert(
      fc.property(fc.nat(99_999), fc.constantFrom('#####', 'YYYY-#####', 'YYYY-MM-#####'), (number, text) =>
        expect(looksLikeSomebody(form(text), number, YEAR)).toBe(false),
      ),
    );
  });
});
