import { tidied, tidyRows } from '../../../test/support/ingest/tidy.js';
import { fieldSentence } from '../../words/index.js';
import { columnsRule } from '../table/index.js';
import { readNza } from './read-nza.js';
import { remarkKind } from './remark.js';
import { summariseNza } from './summary.js';
import { NZA_COLUMNS, type NzaColumn } from './vocabulary.js';

const TODAY = '2018-03-31';
const KEYS = Object.keys(NZA_COLUMNS) as NzaColumn[];
const HEADER = KEYS.map((key) => NZA_COLUMNS[key].name);
const ROW: Readonly<Record<NzaColumn, string>> = {
  providerKey: '6000020',
  providerType: 'Instelling',
  group: 'N.v.t.',
  name: 'Accare',
  agb: '06290104|06290107|73730327|06290104',
  location: 'Almere',
  place: 'Almere',
  municipalities: '0034',
  circuit: 'Jeugd',
  diagnosisText: 'Eetstoornissen',
  diagnosis: 'Eetstoornissen',
  careType: 'SGGZ',
  insurer: '',
  otherInsurer: '',
  updatedOn: 'Onbekend',
  referenceDate: '2018-02-27',
  remark: '',
  intakeText: '7 weken',
  intake: '7.5',
  treatmentText: '5 weken',
  treatment: '-',
};
const cells = (change: Partial<Record<NzaColumn, string>> = {}): string[] => {
  const row = { ...ROW, ...change };
  return KEYS.map((key) => row[key]);
};
const RULE = columnsRule(NZA_COLUMNS);
const readingOn = (today: string, ...rows: string[][]) => readNza(tidyRows(RULE, HEADER, ...rows), today);
const reading = (...rows: string[][]) => readingOn(TODAY, ...rows);
const reading2022 = (...rows: string[][]) => readingOn('2022-03-31', ...rows);
const one = (change: Partial<Record<NzaColumn, string>>) => {
  const { taken, refused } = reading(cells(change));
  return taken[0] ?? refused[0].errors.map(({ field, code }) => `${field} ${code}`);
};

describe('readNza', () => {
  it('reads a row as it was published', () => {
    expect(reading(cells()).taken).toEqual([
      {
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        row: 2,
        providerKey: '6000020',
        providerGroup: null,
        providerName: 'Accare',
        providerType: 'institution',
        agbCodes: ['06290104', '06290107', '73730327'],
        location: 'Almere',
        place: 'Almere',
        municipalityCodes: ['0034'],
        circuit: 'youth',
        diagnosis: 'eating',
        careType: 'specialist',
        insurer: null,
        updatedOn: null,
        referenceDate: '2018-02-27',
        intake: { status: 'known', weeks: 7.5 },
        treatment: { status: 'unknown', weeks: null },
        remark: 'none',
      },
    ]);
  });

  it.each<[Partial<Record<NzaColumn, string>>, object]>([
    [
      { providerType: 'Vrijgevestigde', name: '', agb: '' },
      { providerType: 'independent', providerName: null, agbCodes: [] },
    ],
    [{ providerType: 'PUK/PAAZ' }, { providerType: 'hospital-department' }],
    [
      { agb: 'Onbekend', municipalities: 'Onbekend' },
      { agbCodes: [], municipalityCodes: [] },
    ],
    [{ municipalities: '0014|1979' }, { municipalityCodes: ['0014', '1979'] }],
    [{ group: 'n.v.t.' }, { providerGroup: null }],
    [{ group: 'Lentis' }, { providerGroup: 'Lentis' }],
    [
      { circuit: 'Onbekend', careType: 'Onbekend' },
      { circuit: 'unknown', careType: 'unknown' },
    ],
    [{ insurer: 'CZ' }, { insurer: 'CZ' }],
    [{ insurer: 'Overig', otherInsurer: 'DSW' }, { insurer: 'DSW' }],
    [{ insurer: 'Overig' }, { insurer: 'Overig' }],
    [{ insurer: 'CZ', otherInsurer: 'OHRA' }, { insurer: 'CZ, OHRA' }],
    [{ intake: 'Stop', treatment: 'Stop' }, { intake: { status: 'stop', weeks: null } }],
    [{ updatedOn: '1-2-2018' }, { updatedOn: '2018-02-01' }],
    [{ updatedOn: '-' }, { updatedOn: null }],
    [{ updatedOn: '1-2-2018 0:00' }, { updatedOn: '2018-02-01' }],
    [{ updatedOn: '43132' }, { updatedOn: '2018-02-01' }],
    [{ agb: '6290104' }, { agbCodes: ['06290104'] }],
    [{ agb: 'NA' }, { agbCodes: [] }],
    [{ agb: '06290104, 06290107' }, { agbCodes: ['06290104', '06290107'] }],
    [{ municipalities: '34' }, { municipalityCodes: ['0034'] }],
    [{ municipalities: 'GM0034|14.0' }, { municipalityCodes: ['0034', '0014'] }],
    [{ providerKey: '' }, { providerKey: null }],
    [
      { circuit: '', careType: '-' },
      { circuit: 'unknown', careType: 'unknown' },
    ],
    [{ location: '' }, { location: '' }],
    [{ intake: 'Geen intakes' }, { intake: { status: 'stop', weeks: null } }],
  ])('reads %j', (change, wanted) => {
    expect(one(change)).toMatchObject(wanted);
  });

  it.each([
    ['2016-09-23', 'Eetstoornissen', 'eating'],
    ['2018-02-27', 'Angststoornissen', 'anxiety'],
    ['2022-01-31', 'Angststoornissen', 'anxiety'],
    ['2022-02-01', 'Angststoornissen', 'dsm5-anxiety'],
    ['2022-02-01', 'Psychotrauma- en stressorgerelateerde stoornissen', 'dsm5-trauma'],
    ['2022-02-01', 'Diagnose nog niet gesteld', 'not-yet-diagnosed'],
    ['2022-03-01', 'Persoonlijkheidsstoornissen', 'dsm5-personality'],
    // Who goes on with the old list, or began with the new one early, is read by the list that has the name.
    ['2022-03-01', 'Pervasieve stoornissen', 'autism'],
    ['2022-01-01', 'Obsessieve-compulsieve en verwante stoornissen', 'dsm5-obsessive-compulsive'],
  ])('reads on %s the group %s as %s', (referenceDate, diagnosis, code) => {
    const { taken } = reading2022(cells({ referenceDate, diagnosis }));
    expect(taken[0]).toMatchObject({ diagnosis: code });
  });

  it('says which version of the list the rows use', () => {
    const rows = [
      cells(),
      cells({ referenceDate: '2022-03-01', diagnosis: 'Angststoornissen' }),
      cells({ referenceDate: '2022-03-01', diagnosis: 'Diagnose nog niet gesteld' }),
    ];
    expect(summariseNza(reading2022(...rows)).groups).toEqual({ '2018': 1, '2022': 2 });
  });

  it.each<[Partial<Record<NzaColumn, string>>, string]>([
    [{ agb: '290104' }, 'AGBcode not-a-code'],
    [{ agb: '6.29E+06' }, 'AGBcode not-a-code'],
    [{ municipalities: '00340' }, 'Gemeentecodes not-a-code'],
    [{ municipalities: '14,37' }, 'Gemeentecodes not-a-code'],
    [{ circuit: 'Kinderen' }, 'Circuit unknown-code'],
    [{ diagnosis: 'OCD' }, 'Hoofddiagnosegroep unknown-code'],
    [{ careType: 'ZZP' }, 'Type_zorg unknown-code'],
    [{ referenceDate: '-' }, 'Peildatum missing'],
    [{ referenceDate: '' }, 'Peildatum missing'],
    [{ referenceDate: '2018-02-30' }, 'Peildatum not-a-date'],
    [{ referenceDate: '2018-04-01' }, 'Peildatum date-in-future'],
    [{ intake: 'een maand' }, 'Aanmeldwachttijd not-weeks'],
    [{ name: 'x'.repeat(201) }, 'Naam_zorgaanbieder not-a-short-text'],
  ])('refuses %j', (change, reason) => {
    expect(one(change)).toEqual([reason]);
  });

  it('gives every reason against a row, and goes on with the next', () => {
    const { taken, refused } = reading(cells({ circuit: '?', intake: '?', treatment: '?' }), cells());
    expect(refused).toHaveLength(1);
    expect(refused[0].row).toBe(2);
    expect(refused[0].errors.map(({ field }) => field)).toEqual([
      'Circuit',
      'Aanmeldwachttijd',
      'Behandelwachttijd',
    ]);
    expect(taken[0].row).toBe(3);
  });

  it('reports a row that repeats an earlier one, and keeps one that differs in its remark only', () => {
    const { taken, duplicates } = reading(cells(), cells({ remark: 'Aanmeldstop' }), cells());
    expect(taken.map(({ row }) => row)).toEqual([2, 3]);
    expect(duplicates).toEqual([{ row: 4, of: 2 }]);
  });

  it('knows a row by its cells, not by the order or case of its columns nor by columns it does not use', () => {
    const header = [...HEADER].reverse().map((name) => name.toUpperCase());
    const turned = readNza(tidyRows(RULE, [...header, 'Extra'], [...cells().reverse(), 'x']), TODAY);
    expect(turned.taken[0].sha256).toBe(reading(cells()).taken[0].sha256);
  });

  it('names the columns that are missing', () => {
    expect(tidied(RULE, ['Circuit', 'Peildatum'])).toEqual({
      code: 'columns-missing',
      missing: [
        'Uniek_zorgaanbiederID',
        'Type_aanbieder',
        'AGBcode',
        'Vestigingslocatie',
        'Gemeentecodes',
        'Hoofddiagnosegroep',
        'Type_zorg',
        'Aanmeldwachttijd',
        'Behandelwachttijd',
      ],
    });
  });

  it('refuses a row with too few fields, or too many', () => {
    const { refused } = reading(cells().slice(0, -1), [...cells(), 'more']);
    expect(refused.map(({ errors }) => errors[0].code)).toEqual([
      'wrong-number-of-fields',
      'wrong-number-of-fields',
    ]);
    expect(fieldSentence(refused[0].errors[0]).en).toContain('has 20 fields; expected 21');
  });

  it('counts what the rows say', () => {
    const summary = summariseNza(
      reading(
        cells(),
        cells({ intake: 'Stop', treatment: 'Stop', insurer: 'CZ' }),
        cells({ remark: 'Clientenstop', providerKey: '7' }),
      ),
    );
    expect(summary).toMatchObject({
      providers: 2,
      intake: { known: 2, partWeeks: 2, stop: 1, unknown: 0 },
      treatment: { known: 0, partWeeks: 0, stop: 1, unknown: 2 },
      insurerSpecific: 1,
      withRemark: 1,
      weeksDespiteRemark: 1,
    });
  });
});

describe('remarkKind', () => {
  it.each([
    ['', 'none'],
    ['Aanmeldstop', 'stop'],
    ['Dhr. X: neemt momenteel geen nieuwe cliënten aan.', 'stop'],
    ['Nemen geen nieuwe patiënten op', 'stop'],
    ['Op dit moment geen intake mogelijk', 'stop'],
    ['Praktijk is tijdelijk gestopt', 'stop'],
    ['PsyQ vestiging is gesloten', 'closed'],
    ['Faillissement', 'closed'],
    ['Geen wachttijdinfo', 'no-information'],
    ['Website niet werkzaam', 'no-information'],
    ['Geen aanbod', 'no-care-offered'],
    ['J. Jansen', 'other'],
  ])('%j is %s', (text, kind) => {
    expect(remarkKind(text)).toBe(kind);
  });
});
