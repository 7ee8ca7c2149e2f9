import { overdueAge } from './overdue.js';

describe('the age of what was delivered', () => {
  it('is told from the day after the one on which it was due', () => {
    expect(overdueAge('2026-11-23', '2026-11-30', 7)).toBeNull();
    expect(overdueAge('2026-11-22', '2026-11-30', 7)).toBe(8);
    expect(overdueAge('2026-11-29', '2026-11-30', 1)).toBeNull();
    expect(overdueAge('2025-12-31', '2026-01-02', 1)).toBe(2);
  });

  it('is none where nothing was ever delivered, or where the clocks differ', () => {
    expect(overdueAge(null, '2026-11-30', 1)).toBeNull();
    expect(overdueAge('2026-12-01', '2026-11-30', 1)).toBeNull();
  });
});
