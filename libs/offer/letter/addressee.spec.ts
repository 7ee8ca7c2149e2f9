import { ADDRESSEES, addresseeOf, addresseesOf } from './addressee.js';

describe('who decides, and so whom the letter is for', () => {
  it.each<[readonly [number, number], string | null, readonly string[]]>([
    [[3, 5], 'jeugdwet', ['parents']],
    [[9, 11], 'jeugdwet', ['parents']],
    [[10, 12], 'jeugdwet', ['parents', 'both']],
    [[12, 15], 'jeugdwet', ['both']],
    [[15, 17], 'jeugdwet', ['both', 'young']],
    [[11, 17], 'jeugdwet', ['parents', 'both', 'young']],
    [[16, 17], 'jeugdwet', ['young']],
    [[16, 23], 'jeugdwet', ['young']],
    [[16, 23], 'zvw', ['adult']],
    [[16, 23], null, ['adult']],
    [[18, 20], 'jeugdwet', ['adult']],
    [[14, 19], null, ['both', 'adult']],
    [[40, 59], 'zvw', ['adult']],
    [[0, 120], null, ['parents', 'both', 'adult']],
  ])('of %j under %s: %j', (age, title, expected) => expect(addresseesOf(age, title)).toEqual(expected));

  it('is somebody for every band', () => {
    for (let youngest = 0; youngest < 120; youngest++)
      for (const oldest of [youngest + 1, youngest + 2, youngest + 9, 120])
        expect(addresseesOf([youngest, oldest], null).length).toBeGreaterThan(0);
  });

  it('is said by the sender where the band spans a border, and by nobody against it', () => {
    expect(addresseeOf([3, 5], null, null)).toEqual({ ok: true, value: 'parents' });
    expect(addresseeOf([15, 17], null, null)).toEqual({ ok: false, error: 'addressee-needed' });
    expect(addresseeOf([15, 17], null, 'young')).toEqual({ ok: true, value: 'young' });
    for (const said of ADDRESSEES.filter((one) => one !== 'adult'))
      expect(addresseeOf([40, 59], 'zvw', said)).toEqual({ ok: false, error: 'addressee-impossible' });
  });
});
