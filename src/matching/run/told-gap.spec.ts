import { toldGap } from './told-gap.js';

describe('the gap that is told', () => {
  it('is rounded up to one digit, and at least to a tenth of a percent', () => {
    expect([0, 0.000_03, 0.001, 0.001_2, 0.007, 0.0366, 0.3, 0.41, 1, 3.2].map(toldGap)).toEqual([
      0, 0.001, 0.001, 0.002, 0.007, 0.04, 0.3, 0.5, 1, 4,
    ]);
  });

  it('is never less than the gap is', () => {
    for (let i = 1; i < 4000; i++) expect(toldGap(i / 1999)).toBeGreaterThanOrEqual(i / 1999 - 1e-9);
  });
});
