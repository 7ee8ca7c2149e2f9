import { beyond } from './beyond.js';

describe('a day that is chosen', () => {
  it('may be any within its bounds, and none', () => {
    for (const day of ['2026-12-01', '2026-12-24', '2026-12-31', ''])
      expect(beyond(day, '2026-12-01', '2026-12-31')).toBeNull();
    expect(beyond('1999-01-01', undefined, undefined)).toBeNull();
  });

  it('is refused by the bounds that there are', () => {
    expect(beyond('2026-11-30', '2026-12-01', undefined)).toBe('notBefore');
    expect(beyond('2027-01-01', undefined, '2026-12-31')).toBe('notAfter');
    expect(beyond('2026-11-30', '2026-12-01', '2026-12-31')).toBe('between');
    expect(beyond('2027-01-01', '2026-12-01', '2026-12-31')).toBe('between');
  });
});
