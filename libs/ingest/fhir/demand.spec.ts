import { readingContext } from '../../../test/support/reading-context.js';
import { ENTRY } from '../record/entry.js';
import { readEntries } from '../rows/batch.js';
import { demandPath, readDemand, writeDemand } from './demand.js';

const ROW = {
  ...{
    reference: 'BKTRWQNPZD',
    programme: 'angst',
    area: '0014',
    diagnosis: 'anxiety',
    settings: ['2', '3'],
  },
  ...{ levels: ['specialist'], intensities: ['outpatient'], forms: ['online'], age: [23, 27], title: 'zvw' },
  ...{ circuit: 'adults', language: 'nl', severity: 2, careType: '3', insurer: '3311', maxTravel: 0 },
  ...{ flags: ['aggression', 'crisis-prone'], registeredOn: '2026-08-03', referredOn: '2026-08-01' },
  ...{ intakeOn: '2026-09-01', expectedIntakeWeek: '2026-W49', expectedTreatmentWeeks: 6 },
  ...{
    clientWish: 'open',
    clientWishOn: '2026-11-01',
    conditions: ['female-clinician'],
    notBefore: '2026-W50',
  },
  formerProviders: [{ provider: '99990002', lastMonth: '2024-05' }],
};
type Json = Record<string, unknown>;
const resource = (): Json => structuredClone(writeDemand(ROW)) as Json;
const problems = (change: Json): string[] =>
  readDemand({ ...resource(), ...change }).problems.map(({ field, code }) => `${code} ${field}`);

describe('a demand as a ServiceRequest', () => {
  it('says every field of a row, and is read as the very same row', () => {
    expect(Object.keys(ROW).sort()).toEqual(Object.keys(ENTRY).sort());
    const { row, problems: none, hasLeft } = readDemand(resource());
    expect([none, hasLeft]).toEqual([[], false]);
    expect(row).toEqual(ROW);
  });

  it('says of every field where it stands', () => {
    const paths = Object.keys(ENTRY).map(demandPath);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path === '')).toEqual([]);
    expect(demandPath('row')).toBe('');
  });

  it('says nothing where a list is empty, and is read as one that has to be there', () => {
    const none = { ...ROW, flags: [], formerProviders: null, conditions: null };
    const { row } = readDemand(writeDemand(none));
    expect([row['flags'], row['formerProviders'], row['conditions']]).toEqual([[], undefined, undefined]);
    expect(readEntries([row], readingContext({ programmes: new Set(['angst']) })).problems).toEqual([]);
  });

  it.each<[string, Json]>([
    ['narrative-refused .text', { text: { status: 'generated', div: '<div/>' } }],
    ['contained-refused .contained', { contained: [] }],
    ['free-text-refused .note', { note: [{ text: 'x' }] }],
    ['unknown-elements .', { doNotPerform: true }],
    ['identifying-elements .', { patientName: 'x' }],
    ['not-fixed .intent', { intent: 'plan' }],
    ['not-one-of .status', { status: 'draft' }],
    ['patient-refused .subject', { subject: { reference: '#p' } }],
    ['missing .subject', { subject: undefined }],
    ['unknown-extensions .extension', { extension: [...(resource()['extension'] as []), { url: 'x' }] }],
    ['not-our-id .id', { id: 'Jansen' }],
    ['not-fixed .meta.profile', { meta: { profile: ['http://example.org/other'] } }],
  ])('refuses with %s', (expected, change) => {
    expect(problems(change)).toContain(expected.replace(/ \.$/, ' '));
  });

  it('takes the label of a code and no other display', () => {
    const coded = (display: string): Json => ({
      reasonCode: [
        {
          coding: [
            { system: 'https://doorstroom.example/fhir/CodeSystem/diagnoses', code: 'anxiety', display },
          ],
        },
      ],
    });
    expect(problems(coded('Mevrouw Jansen'))).toEqual(['display-refused .reasonCode.coding.display']);
    expect(problems(coded('Angststoornissen (2018)'))).toEqual([]);
    expect(problems(coded('Anxiety disorders (2018)'))).toEqual([]);
  });

  it('says what is wrong with an extension, and reads no value of another type', () => {
    const url = 'https://doorstroom.example/fhir/StructureDefinition/demand-area';
    const others = (resource()['extension'] as { url: string }[]).filter((one) => one.url !== url);
    const found = problems({ extension: [...others, { url, valueString: '0014' }] });
    expect(found).toEqual([`unknown-elements .extension('${url}')`, `wrong-value-type .extension('${url}')`]);
  });
});
