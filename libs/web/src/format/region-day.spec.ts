import { regionDay } from './region-day.js';

describe('a day of the region', () => {
  it.each([
    ['2026-11-29T22:59:59Z', '2026-11-29', '2026-11-30'],
    ['2026-11-29T23:00:00Z', '2026-11-30', '2026-12-01'],
    ['2026-06-30T22:30:00Z', '2026-07-01', '2026-07-02'],
    ['2026-10-24T22:30:00Z', '2026-10-25', '2026-10-26'],
  ])('begins at midnight where the region is: %s', (now, today, tomorrow) => {
    expect([regionDay(0, new Date(now)), regionDay(1, new Date(now))]).toEqual([today, tomorrow]);
  });
});
