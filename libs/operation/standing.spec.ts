import { isLate, isStuck, isTight } from './standing.js';

const HOUR = 3_600_000;

describe('how an installation stands', () => {
  it('has jobs that wait too long from a quarter of an hour on, as doctor says it', () => {
    expect([isStuck(0), isStuck(899), isStuck(900)]).toEqual([false, false, true]);
  });

  it('has little room left on a disk with less than two gigabytes', () => {
    expect([isTight(2 * 2 ** 30), isTight(2 * 2 ** 30 - 1)]).toEqual([false, true]);
  });

  it.each([
    ['was never due', null, null, false],
    ['was due and done', 5 * HOUR, 5 * HOUR, false],
    ['was due before there was an installation', 9 * HOUR, null, false],
    ['was due an hour ago and done the time before', 9 * HOUR, 8 * HOUR, true],
    ['was due just now', 10 * HOUR - 1, 8 * HOUR, false],
  ])('is late with a line that %s: not before an alarm would say so', (_what, due, done, late) => {
    expect(isLate(10 * HOUR, due, done)).toBe(late);
  });
});
