import { FailedAttempts } from './failed-attempts.js';

describe('failed attempts', () => {
  let now = 0;
  beforeEach(() => (now = 0));
  const counting = (limit: number) => new FailedAttempts(limit, () => now);

  it('shut the door at the limit, for that key only, for the rest of a quarter of an hour', () => {
    const attempts = counting(3);
    attempts.failed('a');
    now = 60_000;
    attempts.failed('a');
    expect(attempts.shutFor('a')).toBe(0);
    attempts.failed('a');
    expect(attempts.shutFor('a')).toBe(14 * 60);
    expect(attempts.shutFor('b')).toBe(0);
    now = 15 * 60_000;
    expect(attempts.shutFor('a')).toBe(0);
  });

  it('are forgotten when the right secret comes in time', () => {
    const attempts = counting(2);
    attempts.failed('a');
    attempts.succeeded('a');
    attempts.failed('a');
    expect(attempts.shutFor('a')).toBe(0);
  });

  it('do not fill the memory, and keep the latest', () => {
    const attempts = counting(1);
    for (let i = 0; i < 25_000; i++) attempts.failed(`k${i}`);
    expect(attempts.shutFor('k24999')).toBeGreaterThan(0);
    expect(attempts.shutFor('k0')).toBe(0);
  });
});
