import { periodOf } from './period.js';

describe('the period of publication', () => {
  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-11-30', '2026-11-30'],
    ['2023-12-31', '2023-12-25'],
  ])('is a week from Monday: %s is in that of %s', (today, first) => {
    expect(periodOf(today, 7)).toBe(first);
  });

  it('is a day where the region publishes daily', () => {
    expect(periodOf('2026-11-29', 1)).toBe('2026-11-29');
  });
});
