import fc from 'fast-check';
import { CRISIS, DIAGNOSES, FLAGS, INSURERS, LANGUAGES, ok, refuse, SETTINGS } from '../../kernel/index.js';
import { readEntries } from './batch.js';
import { ENTRY_FIELDS } from '../record/entry.js';
import { readingContext } from '../../../test/support/reading-context.js';
import { fieldSentence } from '../../words/index.js';
import { entryReader } from './entry.js';

const TODAY = '2026-11-22';
const context = readingContext({
  today: TODAY,
  programmes: new Set(['angst', 'P-2']),
  areas: new Set(['0014', '0037']),
});
const readRow = entryReader(context);
const read = (given: unknown) => {
  const { record, problems } = readRow(given);
  return problems.length === 0 ? ok(record) : refuse(problems);
};
const row = {
  reference: 'BCDFGHJK',
  programme: 'angst',
  area: '0014',
  diagnosis: 'anxiety',
  settings: ['3', '2'],
  age: [23, 27],
  language: 'nl',
  severity: 2,
  insurer: '3311',
  maxTravel: 45,
  flags: [],
  registeredOn: '2026-06-01',
};
const codesIn = (value: unknown): string[] => {
  const result = read(value);
  return result.ok ? [] : result.error.map(({ field, code }) => `${field}:${code}`);
};

const codeOf = (list: readonly { code: string }[]) => fc.constantFrom(...list.map(({ code }) => code));
const someOf = (list: readonly { code: string }[], minLength: number) =>
  fc.uniqueArray(codeOf(list), { minLength });
const day = fc
  .integer({ min: 0, max: 3650 })
  .map((days) => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10));
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const validRow = fc
  .record(
    {
      reference: fc.stringMatching(/^[BCDFGHJKLMNPQRSTVWXZ]{8,26}$/),
      programme: nullable(fc.constantFrom('angst', 'P-2')),
      area: fc.constantFrom('0014', '0037'),
      diagnosis: codeOf(DIAGNOSES),
      settings: someOf(SETTINGS, 1),
      age: fc.tuple(fc.nat(118), fc.nat(118)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 2]),
      language: codeOf(LANGUAGES),
      severity: fc.constantFrom(1, 2, 3),
      insurer: nullable(codeOf(INSURERS)),
      maxTravel: nullable(fc.nat(600)),
      flags: someOf(
        FLAGS.filter(({ code }) => code !== CRISIS),
        0,
      ),
      registeredOn: day,
      referredOn: nullable(day),
      expectedIntakeWeek: nullable(fc.constantFrom('2026-W47', '2027-W01', '2029-W53'.replace('53', '52'))),
      expectedTreatmentWeeks: nullable(fc.nat(520)),
    },
    {
      requiredKeys: [
        'reference',
        'area',
        'diagnosis',
        'settings',
        'age',
        'language',
        'severity',
        'flags',
        'registeredOn',
      ],
    },
  )
  .map((valid) => ({ ...valid }));
const bsn = fc
  .stringMatching(/^[1-9]\d{7}$/)
  .map((head) => `${head}${[...head].reduce((sum, digit, i) => sum + (9 - i) * Number(digit), 0) % 11}`)
  .filter((digits) => digits.length === 9);

describe('a row of a waiting list', () => {
  it('is taken with its lists as sets and what is absent as null', () => {
    expect(read(row)).toEqual({
      ok: true,
      value: {
        ...row,
        settings: ['2', '3'],
        levels: null,
        intensities: null,
        forms: null,
        careType: null,
        title: 'zvw',
        circuit: null,
        referredOn: null,
        intakeOn: null,
        expectedIntakeWeek: null,
        expectedTreatmentWeeks: null,
        clientWish: null,
        clientWishOn: null,
        conditions: null,
        notBefore: null,
        formerProviders: null,
      },
    });
  });

  it('keeps of earlier treatments the last at each other provider', () => {
    const contact = (provider: string, lastMonth: string) => ({ provider, lastMonth });
    const read = entryReader(context);
    const { record, problems } = read({
      ...row,
      formerProviders: [
        contact('99990002', '2021-03'),
        contact('99990001', '2025-01'),
        contact('99990002', '2024-05'),
      ],
    });
    expect(problems).toEqual([]);
    expect(record.formerProviders).toEqual([contact('99990002', '2024-05')]);
  });

  it.each([
    ['dsm5-trauma', 'dsm5-trauma'],
    ['dsm5-obsessive-compulsive', 'dsm5-obsessive-compulsive'],
    ['anxiety', 'anxiety'],
    ['not-yet-diagnosed', 'not-yet-diagnosed'],
    ['no-distinction', 'not-yet-diagnosed'],
  ])('may say the diagnosis %s, which is then %s', (given, read) => {
    expect(readRow({ ...row, diagnosis: given })).toMatchObject({
      record: { diagnosis: read },
      problems: [],
    });
  });

  it('is refused with a diagnosis of no list, in a sentence that says where they are', () => {
    const { problems } = readRow({ ...row, diagnosis: 'ocd' });
    expect(problems.map(({ field, code }) => `${field}:${code}`)).toEqual(['diagnosis:unknown-code']);
    expect(fieldSentence(problems[0]).nl).toContain('codelijst diagnoses; zie GET /api/v1/code-lists');
  });

  it('says care in terms of need, by settings, or both', () => {
    const { settings: _, ...bare } = row;
    const inTerms = {
      levels: ['specialist'],
      intensities: ['outreach', 'outpatient'],
      forms: ['individual'],
    };
    expect(readRow({ ...bare, ...inTerms })).toMatchObject({
      record: { ...inTerms, settings: [], intensities: ['outpatient', 'outreach'] },
      problems: [],
    });
    expect(codesIn({ ...row, ...inTerms })).toEqual([]);
    expect(codesIn(bare)).toEqual(['intensities:no-care']);
    expect(codesIn({ ...row, intensities: ['section-iii'] })).toEqual(['intensities:unknown-code']);
    expect(codesIn({ ...row, levels: [] })).toEqual(['levels:empty-list']);
  });

  it('takes a zorgvraagtype of the list, whatever the severity', () => {
    expect(codesIn({ ...row, careType: '4', severity: 1 })).toEqual([]);
    expect(codesIn({ ...row, careType: '9' })).toEqual(['careType:unknown-code']);
    expect(codesIn({ ...row, careType: '22' })).toEqual(['careType:unknown-code']);
  });

  it('always passes when it is valid', () => {
    fc.assert(
      fc.property(validRow, (valid) => {
        expect(codesIn(valid)).toEqual([]);
      }),
    );
  });

  it('never passes with a BSN-like number in any field, and never repeats it', () => {
    const affix = fc.stringMatching(/^[A-Za-z]{0,4}$/);
    fc.assert(
      fc.property(
        validRow,
        bsn,
        fc.constantFrom(...ENTRY_FIELDS, 'naam', 'x'),
        affix,
        fc.nat(3),
        (valid, number, field, around, how) => {
          const value = [`${around}${number}${around}`, Number(number), [number], { a: number }][how];
          const result = read({ ...valid, [field]: value });
          expect(result.ok).toBe(false);
          expect(JSON.stringify(result)).not.toContain(number);
          expect(read({ ...valid, [`${around}${number}`]: 1 }).ok).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a date in the future', { registeredOn: '2026-11-23' }, ['registeredOn:date-in-future']],
    ['a date before 1900', { registeredOn: '1899-12-31' }, ['registeredOn:date-too-early']],
    ['a date over ten years ago', { registeredOn: '2016-11-21' }, ['registeredOn:date-too-early']],
    ['a day that does not exist', { registeredOn: '2025-02-29' }, ['registeredOn:not-a-date']],
    ['a date the Dutch way round', { registeredOn: '01-06-2026' }, ['registeredOn:not-a-date']],
    ['a date as a Dutch text', { registeredOn: '1 juni' }, ['registeredOn:not-a-date']],
    ['an intake before registration', { intakeOn: '2026-05-31' }, ['intakeOn:before-registration']],
    ['an intake in the future', { intakeOn: '2026-12-01' }, ['intakeOn:date-in-future']],
    ['weeks as text', { expectedTreatmentWeeks: '6' }, ['expectedTreatmentWeeks:not-a-whole-number']],
    ['half weeks', { expectedTreatmentWeeks: 6.5 }, ['expectedTreatmentWeeks:not-a-whole-number']],
    ['weeks below zero', { expectedTreatmentWeeks: -1 }, ['expectedTreatmentWeeks:out-of-range']],
    ['a week that does not exist', { expectedIntakeWeek: '2025-W53' }, ['expectedIntakeWeek:not-a-week']],
    ['a week as a number', { expectedIntakeWeek: 49 }, ['expectedIntakeWeek:not-a-week']],
    [
      'an intake week long ago',
      { expectedIntakeWeek: '2026-W01' },
      ['expectedIntakeWeek:before-registration'],
    ],
    ['an unknown wish', { clientWish: 'maybe', clientWishOn: '2026-11-20' }, ['clientWish:unknown-code']],
    [
      'a wish said tomorrow',
      { clientWish: 'stay', clientWishOn: '2026-11-23' },
      ['clientWishOn:date-in-future'],
    ],
    ['a wish without its day', { clientWish: 'stay' }, ['clientWishOn:answer-without-day']],
    ['the day of a wish alone', { clientWishOn: '2026-11-20' }, ['clientWish:day-without-answer']],
    ['an unknown condition', { conditions: ['no-men'] }, ['conditions:unknown-code']],
    ['a week three years ahead', { notBefore: '2029-W50' }, ['notBefore:week-out-of-range']],
    [
      'a former provider of elsewhere',
      { formerProviders: [{ provider: '06290001', lastMonth: '2024-05' }] },
      ['formerProviders:unknown-provider'],
    ],
    [
      'a month to come',
      { formerProviders: [{ provider: '99990002', lastMonth: '2026-12' }] },
      ['formerProviders:month-out-of-range'],
    ],
    [
      'more than provider and month',
      { formerProviders: [{ provider: '99990002', lastMonth: '2024-05', naam: 'x' }] },
      ['formerProviders:not-a-contact'],
    ],
    ['a provider as text', { formerProviders: ['99990002'] }, ['formerProviders:not-a-contact']],
    ['an unknown diagnosis', { diagnosis: 'sadness' }, ['diagnosis:unknown-code']],
    ['a setting as a number', { settings: [3] }, ['settings:unknown-code']],
    ['no setting, and nothing else of the care', { settings: [] }, ['intensities:no-care']],
    ['a setting not in a list', { settings: '3' }, ['settings:not-a-list']],
    ['flags left out', { flags: undefined }, ['flags:missing']],
    ['severity as text', { severity: '2' }, ['severity:not-a-whole-number']],
    ['ages the wrong way round', { age: [27, 23] }, ['age:not-an-age-band']],
    ['a year of birth', { age: [23, 23] }, ['age:age-band-too-narrow']],
    ['one age', { age: 23 }, ['age:not-an-age-band']],
    ['Jeugdwet at 45', { title: 'jeugdwet', age: [45, 49] }, ['title:not-at-this-age']],
    ['Zvw at 6', { title: 'zvw', age: [6, 8] }, ['title:not-at-this-age']],
    ['youth at 45', { circuit: 'youth', age: [45, 49] }, ['circuit:not-at-this-age']],
    ['a title nobody knows', { title: 'wmo' }, ['title:unknown-code']],
    ['a municipality outside the region', { area: '0363' }, ['area:unknown-area']],
    ['a programme not pushed yet', { programme: 'CDFGHJKL' }, ['programme:unknown-programme']],
    ['a free text', { reference: 'belt liever in de ochtend' }, ['reference:wrong-form']],
    ['an unknown field', { urgency: 1 }, ['row:unknown-fields']],
    ['a field for a name', { achternaam: 'x' }, ['row:identifying-fields']],
    ['a field name that is data', { 'Jan de Vries': 1 }, ['row:unknown-fields']],
    ['a telephone number', { reference: '0612345670' }, ['reference:phone-like']],
    ['an e-mail address', { programme: 'a@b.nl' }, ['programme:email-like']],
    ['a birth date', { reference: '19800517' }, ['reference:birth-date-like']],
  ])('is refused with %s', (_, change, reasons) => {
    expect(codesIn({ ...row, ...change })).toEqual(reasons);
  });

  it.each([null, 1, 'text', [], [row]])('is an object and not %j', (value) => {
    expect(codesIn(value)).toEqual(['row:not-an-object']);
  });

  it.each([
    [{}, 'zvw', null],
    [{ age: [12, 17] }, 'jeugdwet', null],
    [{ settings: ['7'] }, 'wfz', 'forensic'],
    [{ age: [16, 20] }, null, null],
    [{ age: [16, 20], title: 'jeugdwet', circuit: 'youth' }, 'jeugdwet', 'youth'],
    [{ title: 'wlz' }, 'wlz', null],
  ])('is held under a title, said or not: %j', (part, title, circuit) => {
    expect(read({ ...row, ...part })).toMatchObject({ ok: true, value: { title, circuit } });
  });

  it('says in words why a title is none at an age', () => {
    const result = read({ ...row, title: 'jeugdwet', age: [45, 49] });
    expect(result.ok ? [] : result.error.map(fieldSentence)).toEqual([
      {
        nl: 'title: de Jeugdwet geldt tot 18 jaar, en hoogstens tot 23; verwacht een andere wet of een jongere leeftijdsgroep.',
        en: 'title: the Jeugdwet holds up to the age of 18, and until 23 at the latest; expected another law or a younger age band.',
      },
    ]);
  });

  it('says in both languages what is expected, and of unknown fields how many', () => {
    const result = read({ ...row, area: '9999' });
    expect(result.ok ? [] : result.error.map(fieldSentence)).toEqual([
      { nl: expect.stringMatching(/^area: .*gemeente/), en: expect.stringMatching(/municipality/) },
    ]);
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}`, 1]));
    const many = read({ ...row, ...wide });
    expect(many).toEqual({
      ok: false,
      error: [{ field: 'row', code: 'unknown-fields', params: { number: 500 } }],
    });
    const endless = read({ ...row, note: 'x'.repeat(4_000) });
    expect(endless).toEqual({
      ok: false,
      error: [{ field: 'row', code: 'row-too-long', params: { most: 4_000 } }],
    });
  });

  it('is known by its reference where only something else is wrong', () => {
    const referenceOf = (given: unknown): unknown => readRow(given).record.reference;
    expect(referenceOf({ ...row, area: 'x' })).toBe('BCDFGHJK');
    expect(referenceOf({ ...row, reference: '111222333' })).toBeNull();
    expect(referenceOf({ ...row, reference: 'no!' })).toBeNull();
    expect(referenceOf(null)).toBeNull();
  });
});

describe('a batch', () => {
  it('refuses each later duplicate and names the first row', () => {
    const batch = readEntries(
      [row, { ...row, reference: 'CDFGHJKL' }, { ...row, area: '0037' }, row],
      context,
    );
    expect(batch.accepted.map(({ reference }) => reference)).toEqual(['BCDFGHJK', 'CDFGHJKL']);
    expect(batch.refused).toBe(2);
    expect(batch.problems).toMatchObject([
      { row: 3, field: 'reference', code: 'duplicate-reference', params: { first: 1 } },
      { row: 4, code: 'duplicate-reference' },
    ]);
    expect(fieldSentence(batch.problems[1]).en).toMatch(/^Row 4, .*row 1/);
  });

  it('knows which refused rows still speak of an entry', () => {
    const batch = readEntries(
      [
        { ...row, area: 'x' },
        { ...row, reference: '111222333' },
        { ...row, reference: 'DFGHJKLM', bsn: '111222333' },
        7,
      ],
      context,
    );
    expect(batch).toMatchObject({ accepted: [], refused: 4, unreadable: 2 });
    expect([...batch.mentioned]).toEqual(['BCDFGHJK', 'DFGHJKLM']);
    expect(JSON.stringify(batch.problems)).not.toContain('111222333');
  });

  it('never leaves a crisis out for want of room', () => {
    const crisis = { ...row, flags: [CRISIS] };
    const batch = readEntries([...Array.from({ length: 3000 }, () => null), crisis], context);
    expect(batch.problems).toHaveLength(1000);
    expect(batch.problems.at(-1)).toMatchObject({ row: 3001, field: 'flags', code: 'crisis-refused' });
    expect([...batch.crises]).toEqual([row.reference]);
  });

  it('keeps the first thousand reasons and counts every refused row', () => {
    const batch = readEntries(
      Array.from({ length: 3000 }, () => null),
      context,
    );
    expect(batch.refused).toBe(3000);
    expect(batch.problems).toHaveLength(1000);
  });
});
