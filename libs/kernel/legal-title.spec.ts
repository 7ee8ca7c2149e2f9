import {
  passesEighteen,
  populationOf,
  populationsOf,
  circuitsNotAt,
  titleAndCircuit,
  titlesAndCircuits,
  titlesNotAt,
} from './legal-title.js';

const entry = (part: Partial<Parameters<typeof titleAndCircuit>[0]>) =>
  titleAndCircuit({ title: null, circuit: null, age: [23, 29], settings: ['3'], ...part });
const programme = (part: Partial<Parameters<typeof titlesAndCircuits>[0]>) =>
  titlesAndCircuits({ titles: null, circuits: null, ages: [18, 120], settings: ['3'], ...part });

describe('title and circuit of a client', () => {
  it.each([
    ['an adult', {}, 'zvw', null],
    ['a band that ends at 17', { age: [12, 17] as const }, 'jeugdwet', null],
    ['a band that begins at 18', { age: [18, 22] as const }, 'zvw', null],
    ['a band that spans 18', { age: [16, 20] as const }, null, null],
    ['an adult in a forensic setting', { settings: ['3', '7'] }, 'wfz', 'forensic'],
    ['a minor in a forensic setting', { age: [16, 17] as const, settings: ['6'] }, 'jeugdwet', 'forensic'],
    ['an adult of the forensic circuit', { circuit: 'forensic' }, 'wfz', 'forensic'],
    ['Wfz without a circuit', { title: 'wfz' }, 'wfz', 'forensic'],
    ['Wlz', { title: 'wlz' }, 'wlz', null],
    ['Zvw in a secure setting', { title: 'zvw', circuit: 'adults', settings: ['7'] }, 'zvw', 'adults'],
    ['a band that spans 18 with a title', { age: [16, 20] as const, title: 'jeugdwet' }, 'jeugdwet', null],
  ])('%s', (_, said, title, circuit) => expect(entry(said)).toEqual({ title, circuit }));
});

describe('titles and circuits of a programme', () => {
  const ordinary = ['addiction', 'adults', 'elderly', 'youth'];
  it.each([
    ['adults', {}, ['zvw'], ordinary],
    ['youth', { ages: [0, 17] as const }, ['jeugdwet'], ordinary],
    ['16 to 23', { ages: [16, 23] as const }, ['jeugdwet', 'zvw'], ordinary],
    ['a forensic setting', { settings: ['3', '7'] }, ['wfz'], ['forensic']],
    [
      'a forensic setting on both sides of 18',
      { ages: [12, 23] as const, settings: ['6'] },
      ['jeugdwet', 'wfz'],
      ['forensic'],
    ],
    ['Wlz', { titles: ['wlz'] }, ['wlz'], ordinary],
    [
      'what is said, sorted',
      { titles: ['zvw', 'wfz'], circuits: ['forensic', 'adults'] },
      ['wfz', 'zvw'],
      ['adults', 'forensic'],
    ],
  ])('%s', (_, said, titles, circuits) => expect(programme(said)).toEqual({ titles, circuits }));
});

it('knows whom a figure is about', () => {
  expect(populationOf({ title: 'zvw' })).toBe('adults');
  expect(populationOf({ title: 'jeugdwet', circuit: 'forensic' })).toBe('forensic');
  expect(populationOf({ title: 'wfz', circuit: 'addiction' })).toBe('forensic');
  expect(populationOf({})).toBe('unknown');
  expect(populationsOf({ titles: ['jeugdwet', 'zvw'], circuits: ['adults', 'youth'] })).toEqual([
    'youth',
    'adults',
  ]);
  expect(populationsOf({ titles: ['wfz', 'zvw'], circuits: ['forensic'] })).toEqual(['forensic']);
  expect(populationsOf({ titles: ['zvw'], circuits: ['adults', 'forensic'] })).toEqual([
    'adults',
    'forensic',
  ]);
});

it('knows at what ages a title and a circuit cannot be', () => {
  expect(titlesNotAt([45, 49])).toEqual(['jeugdwet']);
  expect(titlesNotAt([6, 8])).toEqual(['zvw', 'wfz']);
  expect(titlesNotAt([16, 20])).toEqual([]);
  expect(titlesNotAt([18, 22])).toEqual([]);
  expect(circuitsNotAt([6, 8])).toEqual(['adults', 'elderly', 'forensic']);
  expect(circuitsNotAt([40, 49])).toEqual(['youth']);
});

describe('the check at 18', () => {
  it.each([
    [[12, 15], 'jeugdwet', false],
    [[15, 16], 'jeugdwet', false],
    [[16, 17], 'jeugdwet', true],
    [[16, 20], 'jeugdwet', true],
    [[18, 22], 'jeugdwet', true],
    [[16, 20], null, true],
    [[17, 23], 'zvw', true],
    [[18, 22], 'zvw', false],
    [[40, 49], 'zvw', false],
    [[16, 20], 'wlz', false],
    [[16, 20], 'wfz', false],
  ] as const)('of %j under %s: %s', (age, title, expected) => {
    expect(passesEighteen(age, title)).toBe(expected);
  });
});
