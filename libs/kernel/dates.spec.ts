import { dateOfNumber, dayNumber } from './dates.js';

describe('dateOfNumber', () => {
  it('writes every day of four centuries as the calendar does, and reads it back', () => {
    const from = dayNumber('1900-01-01');
    for (let day = from; day < from + 400 * 366; day++) {
      const written = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (dateOfNumber(day) !== written || dayNumber(written) !== day)
        expect(dateOfNumber(day)).toBe(written);
    }
    expect(dateOfNumber(dayNumber('2300-02-28') + 1)).toBe('2300-03-01');
  });

  it('writes years of other lengths as ISO 8601 has them, and refuses what is no day', () => {
    expect(dateOfNumber(dayNumber('0999-12-31'))).toBe('0999-12-31');
    expect(() => dateOfNumber(Number.NaN)).toThrow(RangeError);
  });
});
