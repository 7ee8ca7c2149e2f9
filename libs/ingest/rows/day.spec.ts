import { fullForToday, LISTS_A_DAY, MOST_PUSHES } from './day.js';

const POLICY = { mostEntries: 100 };

describe('what a provider pushes in a day', () => {
  it.each([
    [0, 0, false],
    [MOST_PUSHES - 1, 100 * LISTS_A_DAY - 1, false],
    [MOST_PUSHES, 0, true],
    [1, 100 * LISTS_A_DAY, true],
  ])('%d messages with %d rows: no more is %s', (pushes, rows, expected) => {
    expect(fullForToday({ pushes, rows }, POLICY) !== null).toBe(expected);
  });

  it('says what was taken, and when to come back', () => {
    expect(fullForToday({ pushes: 3, rows: 5000 }, POLICY)).toEqual({
      code: 'too-many-today',
      params: { pushes: 3, rows: 5000 },
      extra: { retryAfter: 3600 },
    });
  });
});
