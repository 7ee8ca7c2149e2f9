import fc from 'fast-check';
import { breachAfterIntake, breachBeforeIntake, breachWeeks } from './treeknorm.js';

const norm = { intake: 4, treatment: 10, total: 14 };

describe('Treeknorm breach', () => {
  it('is 0 exactly on the norm', () => {
    expect(breachBeforeIntake(norm, 1, 3, 10)).toBe(0);
    expect(breachAfterIntake(norm, 4, 6, 4)).toBe(0);
  });

  it('adds up intake, treatment and total before the intake', () => {
    expect(breachBeforeIntake(norm, 6, 2, 12)).toBe(4 + 2 + 6);
    expect(breachBeforeIntake(norm, 17, 9, 6)).toBe(22 + 0 + 18);
  });

  it('keeps the breach of an intake that already was too late', () => {
    expect(breachAfterIntake(norm, 5, 8, 4)).toBe(1 + 2 + 3);
    expect(breachAfterIntake(norm, 20, 0, 0)).toBe(16 + 0 + 6);
  });

  it('counts from the intake where the client has had one', () => {
    expect(breachWeeks(norm, { waited: 6 }, 2, 12)).toBe(breachBeforeIntake(norm, 6, 2, 12));
    expect(breachWeeks(norm, { waited: 6, intakeWait: null }, 2, 12)).toBe(12);
    expect(breachWeeks(norm, { waited: 8, intakeWait: 5 }, 1, 3)).toBe(breachAfterIntake(norm, 5, 8, 4));
    expect(breachWeeks(norm, { waited: 8, intakeWait: 0 }, 1, 3)).toBe(2);
  });

  it('never falls when a wait grows', () => {
    const wait = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(wait, fc.option(wait), wait, wait, (waited, intakeWait, step, d) => {
        const now = breachWeeks(norm, { waited, intakeWait }, step, d);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(breachWeeks(norm, { waited, intakeWait }, step + 1, d)).toBeGreaterThanOrEqual(now);
        expect(breachWeeks(norm, { waited, intakeWait }, step, d + 1)).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});
