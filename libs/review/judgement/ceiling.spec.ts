import { isCeilingReached } from './ceiling.js';

describe('a volume ceiling', () => {
  it.each([
    [null, 1_000, false],
    [0, 0, true],
    [1, 0, false],
    [1, 1, true],
    // Lowered below what is approved already.
    [1, 3, true],
  ])('of %s is reached by %i approved: %s', (max, approved, reached) => {
    expect(isCeilingReached({ max, approved })).toBe(reached);
  });
});
