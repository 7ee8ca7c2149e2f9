import { atOnce } from '../../kernel/index.js';
import { readingContext } from '../../../test/support/reading-context.js';
import { readProgramme } from './programme.js';
import { readCeilings, readSlots } from './supply.js';

const at = (today: string) => readingContext({ today });
const context = at('2026-11-20'); // in week 47
const programme = {
  name: 'Angst & stemming, volwassenen',
  area: '0014',
  online: false,
  diagnoses: ['depressive', 'anxiety', 'anxiety'],
  settings: ['3'],
  ages: [18, 120],
  languages: ['nl'],
  severities: [3, 1, 3],
  insurers: null,
  excludes: [],
  intakeStop: false,
  intakeWait: 6,
  treatmentWait: 8,
  minStart: null,
};
const codesIn = (result: { ok: boolean; error?: readonly { field: string; code: string }[] }): string[] =>
  (result.error ?? []).map(({ field, code }) => `${field}:${code}`);

describe('a programme', () => {
  it('is taken with its lists as sets', () => {
    expect(readProgramme('angst-vw', programme, context)).toEqual({
      ok: true,
      value: {
        ...programme,
        reference: 'angst-vw',
        diagnoses: ['anxiety', 'depressive'],
        takesAll: false,
        takesUndiagnosed: false,
        levels: null,
        intensities: null,
        forms: null,
        severities: [1, 3],
        interpreted: null,
        excludesSoft: null,
        femaleClinician: null,
        publicName: null,
        titles: ['zvw'],
        circuits: ['addiction', 'adults', 'elderly', 'youth'],
      },
    });
  });

  it('does not have to say how long it takes to the treatment: that is not known then, and not 0', () => {
    const { treatmentWait: _, ...silent } = programme;
    for (const given of [silent, { ...silent, treatmentWait: null }])
      expect(readProgramme('angst-vw', given, context)).toMatchObject({
        ok: true,
        value: { treatmentWait: null },
      });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a remark for a name', { name: 'Bel 06-12345670 voor Jan' }, ['name:phone-like']],
    ['a name that is too long', { name: 'x'.repeat(81) }, ['name:wrong-form']],
    ['markup in the name', { name: '<b>Angst</b>' }, ['name:wrong-form']],
    ['a year of birth', { ages: [23, 23] }, ['ages:age-band-too-narrow']],
    ['Zvw for children', { ages: [0, 17], titles: ['jeugdwet', 'zvw'] }, ['titles:not-at-this-age']],
    ['youth from 30 on', { ages: [30, 65], circuits: ['youth'] }, ['circuits:not-at-this-age']],
    ['weeks as text', { treatmentWait: '8' }, ['treatmentWait:not-a-whole-number']],
    ['a public name of no list', { publicName: 'schema' }, ['publicName:unknown-code']],
    ['words of one’s own', { publicName: 'Voor Jan' }, ['publicName:unknown-code']],
    ['an unknown field', { id: 'x' }, ['row:unknown-fields']],
    ['nothing offered', { diagnoses: [] }, ['diagnoses:no-groups']],
    ['a group of no list', { diagnoses: ['ocd'] }, ['diagnoses:unknown-code']],
    ['no diagnosis as a diagnosis', { diagnoses: ['not-yet-diagnosed'] }, ['diagnoses:not-a-group']],
    ['an unknown insurer', { insurers: ['0001'] }, ['insurers:unknown-code']],
    ['severities as text', { severities: ['1'] }, ['severities:not-a-list']],
    ['no answer on an intake stop', { intakeStop: null }, ['intakeStop:missing']],
    ['a BSN-like number', { minStart: 111222333 }, ['minStart:bsn-like']],
  ])('is refused with %s', (_, change, reasons) => {
    expect(codesIn(readProgramme('angst-vw', { ...programme, ...change }, context))).toEqual(reasons);
  });

  it.each<[string, Record<string, unknown>, object]>([
    [
      'the list since 2022',
      { diagnoses: ['dsm5-trauma', 'dsm5-obsessive-compulsive'], takesUndiagnosed: true },
      {
        diagnoses: ['dsm5-obsessive-compulsive', 'dsm5-trauma'],
        takesAll: false,
        takesUndiagnosed: true,
      },
    ],
    ['all groups', { diagnoses: [], takesAll: true }, { diagnoses: [], takesAll: true }],
    ['"no distinction" of 2018', { diagnoses: ['no-distinction'] }, { diagnoses: [], takesAll: true }],
    ['clients without a diagnosis only', { diagnoses: [], takesUndiagnosed: true }, { takesAll: false }],
  ])('says whom it takes by %s', (_, change, wanted) => {
    expect(readProgramme('angst-vw', { ...programme, ...change }, context)).toMatchObject({
      ok: true,
      value: wanted,
    });
  });

  it('is refused under a reference that leads to a person', () => {
    expect(codesIn(readProgramme('111222333', programme, context))).toEqual(['reference:bsn-like']);
    expect(codesIn(readProgramme('a b', programme, context))).toEqual(['reference:wrong-form']);
  });
});

describe('slots', () => {
  it('are weeks from this one on, each once', () => {
    const rows = [
      { week: '2026-W47', offered: 2 },
      { week: '2026-W48', offered: 0 },
    ];
    expect(atOnce(readSlots(rows, context))).toEqual({ ok: true, value: rows });
    expect(codesIn(atOnce(readSlots(rows, at('2026-11-23'))))).toEqual(['week:week-out-of-range']);
    expect(codesIn(atOnce(readSlots([...rows, rows[0]], context)))).toEqual(['week:duplicate']);
  });

  it('are counted in whole numbers', () => {
    const bad = [{ week: 49, offered: '2' }, null, { week: '2026-W49', offered: 1001, note: 'Jan' }];
    const result = atOnce(readSlots(bad, context));
    expect(codesIn(result)).toEqual([
      'week:not-a-week',
      'offered:not-a-whole-number',
      'row:not-an-object',
      'row:identifying-fields',
      'offered:out-of-range',
    ]);
    expect(result).toMatchObject({ error: [{ row: 1 }, { row: 1 }, { row: 2 }, { row: 3 }, { row: 3 }] });
  });
});

describe('ceilings', () => {
  it('are one number per insurer', () => {
    expect(atOnce(readCeilings([{ insurer: '3311', max: 30 }]))).toEqual({
      ok: true,
      value: [{ insurer: '3311', max: 30 }],
    });
    expect(
      codesIn(
        atOnce(
          readCeilings([
            { insurer: '3311', max: 1 },
            { insurer: '3311', max: 2 },
            { insurer: 'x', max: -1 },
          ]),
        ),
      ),
    ).toEqual(['insurer:duplicate', 'insurer:unknown-code', 'max:out-of-range']);
  });
});
