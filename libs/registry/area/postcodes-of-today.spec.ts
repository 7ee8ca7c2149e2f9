import { municipalitiesOf } from './municipalities.js';
import { postcodesOfToday } from './postcodes-of-today.js';

const TODAY = '2026-11-30';
const at = (pc4: string, municipalityCode: string, municipality: string) => ({
  ...{ pc4, municipalityCode, municipality, latitude: 53.2, longitude: 6.5 },
});
const OLD = [
  at('9901', '0003', 'APPINGEDAM'),
  at('9931', '0010', 'DELFZIJL'),
  at('9711', '0014', 'GRONINGEN'),
  at('9751', '0017', 'HAREN'),
  at('9951', '0053', 'WINSUM'),
  at('9891', '0053', 'WINSUM'),
];

describe('postcodes of a table of an earlier year', () => {
  it('lie in the municipalities of today, those of a divided one by postcode', () => {
    const { postcodes, former, undecided } = postcodesOfToday(OLD, TODAY);
    expect(postcodes.map(({ municipalityCode }) => municipalityCode)).toEqual([
      ...['1979', '1979', '0014', '0014', '1966', '1969'],
    ]);
    expect(municipalitiesOf(postcodes).map(({ name }) => name)).toEqual([
      'Groningen',
      'Westerkwartier',
      'Eemsdelta',
      'Het Hogeland',
    ]);
    expect(former).toEqual({ postcodes: 5, codes: 4 });
    expect(undecided).toEqual([]);
  });

  it('stay where they are on a day before, and where nobody knows the part', () => {
    expect(postcodesOfToday(OLD, '2018-12-31').postcodes).toEqual(OLD);
    const nowhere = at('9999', '0053', 'WINSUM');
    expect(postcodesOfToday([nowhere], TODAY)).toMatchObject({ postcodes: [nowhere], undecided: [nowhere] });
  });
});
