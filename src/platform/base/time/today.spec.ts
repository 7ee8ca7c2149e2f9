import { todayOf } from './today.js';

describe('today', () => {
  it.each([
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-10-25T22:30:00Z', '2026-10-25'],
  ])('is the date in the Netherlands, in summer and in winter: %s', (moment, date) => {
    expect(todayOf(new Date(moment))).toBe(date);
  });
});
