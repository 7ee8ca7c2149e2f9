import { tidied, tidyRows } from '../../../test/support/ingest/tidy.js';
import { columnsRule } from '../table/index.js';
import { PC4_COLUMNS, readPc4 } from './read-pc4.js';

const HEADER = ['pc4', 'place', 'municipality_code', 'municipality', 'province', 'zorgkantoor', 'lat', 'lon'];
const row = (pc4: string, lat: string, lon: string, code = '0014') => [
  pc4,
  'GRONINGEN',
  code,
  'GRONINGEN',
  'Groningen',
  'GRONINGEN',
  lat,
  lon,
];
const RULE = columnsRule(PC4_COLUMNS);
const reading = (...rows: string[][]) => readPc4(tidyRows(RULE, HEADER, ...rows));

describe('readPc4', () => {
  it('takes coordinates with a point or a comma', () => {
    const { taken } = reading(row('9711', '53.2157', '6.5715'), row('9712', '53,2188', '6,5665'));
    expect(taken[0]).toEqual({
      row: 2,
      pc4: '9711',
      place: 'GRONINGEN',
      municipalityCode: '0014',
      municipality: 'GRONINGEN',
      province: 'Groningen',
      careOfficeRegion: 'GRONINGEN',
      latitude: 53.2157,
      longitude: 6.5715,
      coordinates: 'own',
    });
    expect(taken[1]).toMatchObject({ latitude: 53.2188, longitude: 6.5665 });
  });

  it('gives a postcode without coordinates the mean of its municipality, and says so', () => {
    const { taken } = reading(
      row('9700', '', ''),
      row('9711', '53.2', '6.5'),
      row('9712', '53.3', '6.6'),
      row('9641', '53.1', '6.9', '0047'),
    );
    expect(taken[0]).toMatchObject({
      pc4: '9700',
      latitude: 53.25,
      longitude: 6.55,
      coordinates: 'municipality-mean',
    });
  });

  it('refuses a postcode where the whole municipality has none', () => {
    const { taken, refused } = reading(row('9700', '', '', '0001'), row('9711', '53.2', '6.5'));
    expect(taken).toHaveLength(1);
    expect(refused).toMatchObject([{ row: 2, errors: [{ field: 'lat', code: 'no-coordinates' }] }]);
  });

  it.each([
    ['letters in the postcode', row('9711AB', '53.2', '6.5'), 'pc4 not-a-code'],
    ['a postcode below 1000', row('0999', '53.2', '6.5'), 'pc4 not-a-code'],
    ['a code of no municipality', row('9711', '53.2', '6.5', '0000'), 'municipality_code not-a-code'],
    ['half a coordinate', row('9711', '53.2', ''), 'lon not-a-number-in-range'],
    ['text for a coordinate', row('9711', 'north', '6.5'), 'lat not-a-number-in-range'],
  ])('refuses %s', (_, cells, reason) => {
    expect(
      reading(cells).refused.flatMap(({ errors }) => errors.map(({ field, code }) => `${field} ${code}`)),
    ).toEqual([reason]);
  });

  it('puts back the zeros of a municipality where one code can be meant, and says how often', () => {
    const { taken, notes } = reading(
      row('9711', '53.2', '6.5', '14'),
      row('9712', '53.2', '6.5', 'GM0014'),
      row('9713', '53.2', '6.5', '14,0'),
    );
    expect(taken.map(({ municipalityCode }) => municipalityCode)).toEqual(['0014', '0014', '0014']);
    expect(notes).toEqual([
      { code: 'padded', count: 2, row: 2, field: 'municipality_code' },
      { code: 'cbs-code', count: 1, row: 3, field: 'municipality_code' },
      { code: 'decimal-zero', count: 1, row: 4, field: 'municipality_code' },
    ]);
  });

  it('flags coordinates far from their municipality, and keeps them out of its mean', () => {
    const { taken, far } = reading(
      row('9711', '53.2', '6.5'),
      row('9712', '53.22', '6.52'),
      row('9713', '51.5', '5.5'),
      row('9700', '', ''),
    );
    expect(far).toEqual([{ row: 4, pc4: '9713', municipalityCode: '0014', km: expect.any(Number) }]);
    expect(far[0].km).toBeGreaterThan(150);
    expect(taken).toHaveLength(4);
    expect(taken[3]).toMatchObject({ latitude: 53.21, longitude: 6.51, coordinates: 'municipality-mean' });
  });

  it('refuses swapped coordinates', () => {
    expect(reading(row('9711', '6.5', '53.2')).refused[0].errors.map(({ field }) => field)).toEqual([
      'lat',
      'lon',
    ]);
  });

  it('reports a repeated row, and refuses one that contradicts an earlier one', () => {
    const { taken, duplicates, refused } = reading(
      row('9711', '53.2', '6.5'),
      row('9711', '53.2', '6.5'),
      row('9711', '53.3', '6.5'),
    );
    expect(taken).toHaveLength(1);
    expect(duplicates).toEqual([{ row: 3, of: 2 }]);
    expect(refused).toMatchObject([{ row: 4, errors: [{ code: 'contradicts-earlier-row' }] }]);
  });

  it('names the columns that are missing', () => {
    expect(tidied(RULE, ['pc4', 'gemeente'])).toEqual({
      code: 'columns-missing',
      missing: ['place', 'municipality_code', 'province', 'zorgkantoor', 'lat', 'lon'],
    });
  });
});
