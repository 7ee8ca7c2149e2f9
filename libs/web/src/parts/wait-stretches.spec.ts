import { stretches } from './wait-stretches.js';

const NORM = 14;

describe('the pieces of a wait bar', () => {
  it('cuts at today and at the norm', () => {
    expect(stretches(20, 32, NORM)).toEqual([
      { from: 0, to: 14, kind: 'waited', beyond: false },
      { from: 14, to: 20, kind: 'waited', beyond: true },
      { from: 20, to: 32, kind: 'expected', beyond: true },
    ]);
  });

  it('is within the norm as long as it ends on it', () => {
    expect(stretches(3, 14, NORM).some((piece) => piece.beyond)).toBe(false);
  });

  it('covers the whole wait without gap or overlap, whatever the numbers', () => {
    for (let waited = 0; waited <= 30; waited++)
      for (let total = 1; total <= 30; total++) {
        const pieces = stretches(waited, total, NORM);
        expect(pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0)).toBe(total);
      }
  });

  it('draws nothing for no wait', () => {
    expect(stretches(20, 32, null).some((piece) => piece.beyond)).toBe(false);
    expect(stretches(0, 0, NORM)).toEqual([]);
  });
});
