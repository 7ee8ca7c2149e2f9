import { municipalitiesOf, placeName } from './municipalities.js';

const postcode = (pc4: string, municipalityCode: string, latitude: number, longitude: number) => ({
  pc4,
  municipalityCode,
  municipality: municipalityCode === '0014' ? 'GRONINGEN' : 'VEENDAM',
  latitude,
  longitude,
});

describe('municipalitiesOf', () => {
  it('puts a municipality in the middle of its postcodes, whatever their order', () => {
    const postcodes = [
      postcode('9712', '0014', 53.3, 6.6),
      postcode('9641', '0047', 53.1, 6.9),
      postcode('9711', '0014', 53.2, 6.5),
    ];
    const municipalities = municipalitiesOf(postcodes);
    expect(municipalities).toEqual([
      { code: '0047', name: 'Veendam', latitude: 53.1, longitude: 6.9, weight: 1 },
      { code: '0014', name: 'Groningen', latitude: 53.25, longitude: 6.55, weight: 2 },
    ]);
    expect(municipalitiesOf(postcodes.toReversed())).toEqual(municipalities);
    expect(municipalitiesOf([])).toEqual([]);
  });
});

describe('placeName', () => {
  it.each([
    ['GRONINGEN', 'Groningen'],
    ['TEN BOER', 'Ten Boer'],
    ['HOOGEZAND-SAPPEMEER', 'Hoogezand-Sappemeer'],
    ['S GRAVENHAGE', '’s-Gravenhage'],
    ['ALPHEN AAN DEN RIJN', 'Alphen aan den Rijn'],
    ['IJSSELSTEIN', 'IJsselstein'],
    ['DE MARNE', 'De Marne'],
  ])('%s is %s', (upper, name) => expect(placeName(upper)).toBe(name));
});
