import { isCoarse } from './ages.js';

const POLICY = { bandYears: 3, borders: [18] };

describe('an age band', () => {
  it.each([
    [[23, 25], true],
    [[18, 120], true],
    [[0, 2], true],
    [[23, 24], false],
    [[120, 120], false],
    // Care changes at 18.
    [[16, 17], true],
    [[18, 19], true],
    [[17, 18], false],
  ] as const)('%j is coarse enough: %s', (band, coarse) => expect(isCoarse(band, POLICY)).toBe(coarse));

  it('is never a single year, whatever the borders', () => {
    const borders = Array.from({ length: 100 }, (_, age) => age);
    for (const age of borders) expect(isCoarse([age, age], { bandYears: 2, borders })).toBe(false);
  });

  it('is as wide as the region wants', () => {
    expect(isCoarse([30, 34], { bandYears: 6, borders: [] })).toBe(false);
    expect(isCoarse([16, 17], { bandYears: 3, borders: [] })).toBe(false);
  });
});
