import { attemptOf, failsTooLong, RETRY_AFTER, retryAfter } from './retry.js';

describe('the schedule of a webhook', () => {
  it('tries again ever later, over three days, and then no more', () => {
    const delays = RETRY_AFTER.map((_, i) => retryAfter(i + 1));
    expect(delays).toEqual([...RETRY_AFTER].sort((a, b) => a - b));
    expect(RETRY_AFTER.reduce((sum, delay) => sum + delay, 0) / 3600).toBeCloseTo(75.58, 1);
    expect(retryAfter(RETRY_AFTER.length + 1)).toBeNull();
  });

  it('gives an endpoint up after three days without a success', () => {
    const since = new Date('2026-11-01T00:00:00Z');
    expect(failsTooLong(since, new Date('2026-11-03T23:59:59Z'))).toBe(false);
    expect(failsTooLong(since, new Date('2026-11-04T00:00:00Z'))).toBe(true);
  });

  it.each([
    [200, 'delivered'],
    [204, 'delivered'],
    [199, 'answer'],
    [301, 'redirect'],
    [308, 'redirect'],
    [400, 'answer'],
    [410, 'gone'],
    [500, 'answer'],
  ])('reads the answer %i as %s', (status, meaning) => {
    const attempt = attemptOf(status);
    expect(attempt.kind === 'delivered' ? 'delivered' : attempt.error).toBe(meaning);
  });
});
