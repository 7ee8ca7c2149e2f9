import { tidyRows } from '../../../test/support/ingest/tidy.js';
import { nzaRule } from './raw-2016.js';
import { readNza } from './read-nza.js';

/** As the regulator published its raw data of 2016; rows made up in its kind. */
const HEADER =
  ';x;KvK..uit.bestand.2015.;AGBCODE_INDIENER;NAAM;STRAAT;POSTCODE;PLAATS;Hoort.bij;Naam.zorgaanbieder;Plaats.zorgaanbieder;URL.naar.wachttijden;Vestigingslocatie;Type.GGZ;Circuit;Nadere.typering;Typering;Aanmeldtijd;Behandeltijd;Datum.actualisatie;Peildatum;AFWIJKEND_ZV;Opmerkingen.MQ;SGGZ_MEASURE_TYPE;BGGZ_MEASURE_TYPE;AGB_SOORT;MQ_LIJST;INST;Wachttijden.toelichting;Website.vindbaar;ROW_ID;grote_instelling'.split(
    ';',
  );
const row = (change: Readonly<Record<string, string>>): string[] => {
  const said: Readonly<Record<string, string>> = {
    ...{ AGBCODE_INDIENER: '6299901', 'Naam.zorgaanbieder': 'Terp', 'Plaats.zorgaanbieder': 'Groningen' },
    ...{
      Vestigingslocatie: 'Terp Noord',
      'Type.GGZ': 'BGGZ/SGGZ',
      Circuit: 'Ouderen',
      Aanmeldtijd: '3,5',
      Behandeltijd: '-',
    },
    ...{ 'Datum.actualisatie': '15-9-2016', Peildatum: '23-9-2016', INST: '1' },
    ...change,
  };
  return HEADER.map((title) => said[title] ?? '');
};
const reading = (...changes: Readonly<Record<string, string>>[]) =>
  readNza(tidyRows(nzaRule, HEADER, ...changes.map(row)), '2026-11-30');

describe('the raw file of 2016', () => {
  it('comes in as published, with what it does not say as unknown', () =>
    expect(reading({}).taken).toMatchObject([
      {
        ...{ providerKey: null, providerName: 'Terp', providerType: 'institution', agbCodes: ['06299901'] },
        ...{ location: 'Terp Noord', place: 'Groningen', municipalityCodes: [], circuit: 'elderly' },
        ...{
          diagnosis: 'no-distinction',
          careType: 'combined',
          updatedOn: '2016-09-15',
          referenceDate: '2016-09-23',
        },
        ...{ intake: { status: 'known', weeks: 3.5 }, treatment: { status: 'unknown', weeks: null } },
      },
    ]));

  it('has codes, dates and circuits that are unknown, and groups by their name', () => {
    const { taken, refused } = reading(
      {
        AGBCODE_INDIENER: 'NA',
        'Datum.actualisatie': '-',
        Circuit: '',
        'Type.GGZ': '',
        Aanmeldtijd: 'geen intakes',
      },
      { 'Nadere.typering': 'Eetstoornissen', Aanmeldtijd: 'stop' },
      { Aanmeldtijd: 'in overleg' },
    );
    expect(taken).toMatchObject([
      { agbCodes: [], updatedOn: null, circuit: 'unknown', careType: 'unknown', intake: { status: 'stop' } },
      { diagnosis: 'eating', intake: { status: 'stop' } },
    ]);
    expect(refused).toMatchObject([{ row: 4, errors: [{ field: 'Aanmeldwachttijd', code: 'not-weeks' }] }]);
  });

  it('names nobody who practises alone', () => {
    const { taken } = reading({
      INST: '0',
      'Naam.zorgaanbieder': 'A. Jansen',
      Vestigingslocatie: 'Praktijk Jansen',
    });
    expect(taken).toMatchObject([
      { providerType: 'independent', providerName: null, location: '', place: '' },
    ]);
    expect(JSON.stringify(taken)).not.toContain('Jansen');
  });
});
