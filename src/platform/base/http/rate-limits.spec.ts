import { MinuteCounts } from './rate-limits.js';

describe('requests in a minute', () => {
  let now: number;
  let counts: MinuteCounts;
  beforeEach(() => {
    now = 120_000;
    counts = new MinuteCounts(() => now);
  });

  it('fit up to the limit, and then wait for the next minute', () => {
    expect([1, 2, 3].map(() => counts.take('a', 3))).toEqual([0, 0, 0]);
    now += 20_000;
    expect(counts.take('a', 3)).toBe(40);
    now = 179_999;
    expect(counts.take('a', 3)).toBe(1);
    now = 180_000;
    expect(counts.take('a', 3)).toBe(0);
  });

  it('of one account are nobody else’s', () => {
    counts.take('a', 1);
    expect(counts.take('a', 1)).toBeGreaterThan(0);
    expect(counts.take('b', 1)).toBe(0);
  });

  it('with ever new keys take no more memory than a bounded number of them', () => {
    for (let i = 0; i < 450_000; i++) counts.take(`made up ${i}`, 1);
    expect((counts as unknown as { counts: Map<string, number> }).counts.size).toBeLessThanOrEqual(200_001);
  });
});
