import { PROGRAMME } from '../record/supply.js';
import { readHealthcareService, readLocation, writeProgramme } from './programme.js';
import { readSlot } from './slots.js';

const ROW = {
  ...{ name: 'Angst, volwassenen', area: '0014', online: true, diagnoses: ['anxiety'], takesAll: false },
  ...{ takesUndiagnosed: true, settings: ['2'], levels: ['specialist'], intensities: ['outpatient'] },
  ...{ forms: ['group'], ages: [18, 65], titles: ['zvw'], circuits: ['adults'], languages: ['nl'] },
  ...{ interpreted: ['ar'], femaleClinician: true, severities: [1, 2], insurers: ['3311'] },
  ...{ excludes: ['aggression'], excludesSoft: ['crisis-prone'], publicName: 'cbt', intakeStop: false },
  ...{ intakeWait: 0, treatmentWait: 4, minStart: 6 },
};
const URN = 'urn:uuid:00000000-0000-4000-8000-000000000001';

describe('a programme as a HealthcareService', () => {
  it('says every field of a programme, with its Location, and is read as the very same', () => {
    expect(Object.keys(ROW).sort()).toEqual(Object.keys(PROGRAMME).sort());
    const { service, location } = writeProgramme({ ...ROW, reference: 'angst' }, URN);
    const read = readHealthcareService(service);
    expect([read.problems, read.reference, read.location]).toEqual([[], 'angst', URN]);
    expect({ ...read.row, area: readLocation(location).area }).toEqual(ROW);
  });
});

describe('a Slot', () => {
  const at = (start: string) =>
    readSlot({ resourceType: 'Slot', schedule: { reference: URN }, status: 'free', start, end: start });

  it.each([
    ['2026-12-07T09:00:00+01:00', '2026-W50'],
    ['2027-01-03T23:59:59+01:00', '2026-W53'],
    ['2026-12-06T21:59:59Z', '2026-W49'],
  ])('of %s is of the week %s', (start, week) => {
    expect(at(start)).toMatchObject({ week, problems: [] });
  });

  it.each(['2026-12-06T23:30:00Z', '2026-12-07T09:00:00+05:00', '2026-02-30T09:00:00+01:00', '2026-12-07'])(
    'of %s says no week',
    (start) => {
      expect(at(start).week).toBeNull();
    },
  );
});
