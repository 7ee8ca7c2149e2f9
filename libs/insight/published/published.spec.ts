import { columnsRule, NZA_COLUMNS, tidyTable, type FileRow } from '../../ingest/index.js';
import { weeksAsWritten } from './cleaning.js';
import { groupWaits, type GroupWait } from './group-waits.js';
import { wholeWeeks } from './means.js';
import { publishedWaits, type PublishedWait } from './published-wait.js';
import { regionWaits } from './region-waits.js';

const HEADER = Object.values(NZA_COLUMNS).map(({ name }) => name);
const ROW: Readonly<Record<string, string>> = {
  Uniek_zorgaanbiederID: '6000001',
  Type_aanbieder: 'Instelling',
  Groep: 'N.v.t.',
  Naam_zorgaanbieder: 'Kliniek A',
  AGBcode: '06290001',
  Vestigingslocatie: 'Noord',
  Gemeentecodes: '0014',
  Circuit: 'Volwassenen',
  Hoofddiagnosegroep: 'Angststoornissen',
  Type_zorg: 'SGGZ',
  Datum_actualisatie_website: '2018-02-01',
  Peildatum: '2018-02-27',
  Aanmeldwachttijd: '4',
  Behandelwachttijd: '6',
};
const rows = (changes: Record<string, string>[]): FileRow[] =>
  [HEADER, ...changes.map((change) => HEADER.map((name) => ({ ...ROW, ...change })[name] ?? ''))].map(
    (cells, n) => ({ number: n + 1, cells }),
  );
const waitsOf = (...changes: Record<string, string>[]): readonly PublishedWait[] => {
  const table = tidyTable(rows(changes), columnsRule(NZA_COLUMNS));
  if (!table.ok) throw new Error(table.error.code);
  return publishedWaits(table.value).waits;
};

describe('publishedWaits', () => {
  it.each([
    ['no wait to intake', { Aanmeldwachttijd: '-' }],
    ['a stop', { Aanmeldwachttijd: 'Stop' }],
    ['not updated since 2018 began', { Datum_actualisatie_website: '2017-12-31' }],
    ['youth', { Circuit: 'Jeugd' }],
    ['forensic', { Circuit: 'Forensisch' }],
    ['care that is not insured', { Diagnosegroep_letterlijk: 'Relatietherapie' }],
  ])('leaves out: %s', (_, change) => {
    expect(waitsOf(change)).toEqual([]);
    expect(waitsOf({})).toHaveLength(1);
  });

  it('takes what is unknown as unknown: a date, a circuit, the wait after the intake', () => {
    expect(
      waitsOf({ Datum_actualisatie_website: 'Onbekend', Circuit: 'Onbekend', Behandelwachttijd: '-' }),
    ).toMatchObject([{ circuit: 'adults', intake: 4, total: null }]);
  });

  it("takes the provider's own words where they say no wait, for which the numbers have 1", () => {
    expect(waitsOf({ Behandelwachttijd: '1', Behandelwachttijd_letterlijk: 'Geen wachttijd' })).toMatchObject(
      [{ intake: 4, total: 4 }],
    );
  });

  it.each([
    ['0 weken', 0],
    ['Start Direct na intake', 0],
    ['Behandeling sluit aan op intake', 0],
    ['In principe geen wachttijd, wel afhankelijk van de hulpvraag', 0],
    ['3 werkdagen', 0.4],
    ['Binnen 3 werkdagen', 0.4],
    ['Geen of kort', 7],
    ['0-2 weken', 7],
    ['10 weken', 7],
    ['', 7],
  ])('reads %j beside 7 weeks', (words, weeks) => {
    expect(weeksAsWritten(7, words)).toBe(weeks);
  });
});

describe('groupWaits', () => {
  const many = (count: number, change: Record<string, string> = {}): Record<string, string>[] =>
    Array.from({ length: count }, (_, n) => ({ ...change, Vestigingslocatie: `Locatie ${n}` }));
  const figureOf = (group: string, changes: Record<string, string>[]): GroupWait | undefined =>
    groupWaits(waitsOf(...changes)).find((row) => row.group === group);

  it('counts each provider once, however many locations it has', () => {
    const found = figureOf('Angststoornissen', [
      ...many(24, { Groep: 'Groot', Aanmeldwachttijd: '2' }),
      { Naam_zorgaanbieder: 'Klein', Aanmeldwachttijd: '10' },
    ]);
    expect(found?.intake).toEqual({ weeks: 6, locations: 25 });
    // (2 + 6 + 10 + 6) / 2
    expect(found?.total).toEqual({ weeks: 12, locations: 25 });
  });

  it('gives no figure of fewer than 25 locations, and of each figure by its own count', () => {
    const [one, ...others] = many(25);
    expect(figureOf('Angststoornissen', [{ ...one, Behandelwachttijd: '-' }, ...others])).toEqual({
      group: 'Angststoornissen',
      intake: { weeks: 4, locations: 25 },
      total: { weeks: null, locations: 24 },
    });
  });

  it('keeps basic care, institutions and independent practitioners apart', () => {
    const table = groupWaits(
      waitsOf(
        ...many(25, { Type_zorg: 'BGGZ', Aanmeldwachttijd: '1' }),
        ...many(25, { Type_aanbieder: 'PUK/PAAZ', Aanmeldwachttijd: '2' }),
        ...many(25, { Type_aanbieder: 'Vrijgevestigde', Aanmeldwachttijd: '3' }),
        ...many(25, { Circuit: 'Ouderen', Type_zorg: 'BGGZ', Aanmeldwachttijd: '9' }),
      ),
    );
    expect(table.map(({ intake }) => intake)).toEqual([
      { weeks: 1, locations: 25 },
      { weeks: 2, locations: 25 },
      { weeks: 3, locations: 25 },
    ]);
  });
});

describe('regionWaits', () => {
  const AREAS = [
    { municipalityCode: '0014', careOfficeRegion: 'GRONINGEN' },
    { municipalityCode: '0014', careOfficeRegion: 'GRONINGEN' },
    { municipalityCode: '0014', careOfficeRegion: 'DRENTHE' },
    { municipalityCode: '0034', careOfficeRegion: 'FLEVOLAND' },
  ];

  it('is the mean over the locations of a region, of basic and of specialist care', () => {
    const found = regionWaits(
      waitsOf(
        { Aanmeldwachttijd: '2' },
        { Aanmeldwachttijd: '4', Hoofddiagnosegroep: 'Eetstoornissen' },
        { Aanmeldwachttijd: '9', Vestigingslocatie: 'Zuid' },
        { Type_zorg: 'BGGZ', Behandelwachttijd: '1' },
        { Type_zorg: 'BGGZ', Behandelwachttijd: '-', Vestigingslocatie: 'Zuid' },
        { Gemeentecodes: '9999' },
      ),
      AREAS,
    );
    // Noord: (8 + 10) / 2 = 9; Zuid: 15.
    expect(found).toEqual({
      rows: [
        { region: 'GRONINGEN', basic: { weeks: 5, locations: 1 }, specialist: { weeks: 12, locations: 2 } },
      ],
      nowhere: 1,
    });
  });
});

it.each([
  [7.49, 7],
  [7.5, 8],
  [8.5, 8],
  [8.51, 9],
])('rounds %d weeks to %d', (weeks, whole) => {
  expect(wholeWeeks(weeks)).toBe(whole);
});
