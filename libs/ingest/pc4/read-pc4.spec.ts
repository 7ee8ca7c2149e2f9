import { readPc4 } from './read-pc4.js';

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
const reading = (...rows: string[][]) => {
  const result = readPc4(
    HEADER,
    rows.map((cells, i) => ({ number: i + 2, cells })),
  );
  if (!result.ok) throw new Error('columns missing');
  return result.value;
};

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
    ['a lost leading zero', row('9711', '53.2', '6.5', '14'), 'municipality_code not-a-code'],
    ['half a coordinate', row('9711', '53.2', ''), 'lon not-a-number-in-range'],
    ['text for a coordinate', row('9711', 'north', '6.5'), 'lat not-a-number-in-range'],
  ])('refuses %s', (_, cells, reason) => {
    expect(
      reading(cells).refused.flatMap(({ errors }) => errors.map(({ field, code }) => `${field} ${code}`)),
    ).toEqual([reason]);
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
    expect(readPc4(['pc4', 'gemeente'], [])).toEqual({
      ok: false,
      error: ['place', 'municipality_code', 'province', 'zorgkantoor', 'lat', 'lon'],
    });
  });
});
