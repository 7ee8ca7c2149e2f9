import fc from 'fast-check';
import { lastDue } from './last-due.js';

describe('when something was last due', () => {
  it.each([
    ['at its time of the same day', '0 3 * * *', '2026-11-02T07:00:00Z', 12, '2026-11-02T02:00:00.000Z'],
    ['of the day before', '0 23 * * *', '2026-11-02T02:00:00Z', 12, '2026-11-01T22:00:00.000Z'],
    ['not at the moment itself, but before it', '0 3 * * *', '2026-11-02T02:00:00Z', 12, null],
    ['not longer ago than is asked', '0 3 * * *', '2026-11-02T14:00:01Z', 11, null],
    ['at the edge of what is asked', '0 3 * * *', '2026-11-02T14:00:00Z', 12, '2026-11-02T02:00:00.000Z'],
    ['the latest of several', '0 1,3 * * *', '2026-11-02T07:00:00Z', 12, '2026-11-02T02:00:00.000Z'],
    [
      'by the clock of the Netherlands in summer',
      '0 3 * * *',
      '2026-07-02T07:00:00Z',
      12,
      '2026-07-02T01:00:00.000Z',
    ],
    ['on its days of the week alone', '0 3 * * 1', '2026-11-03T07:00:00Z', 12, null],
  ])('is %s', (_what, cron, moment, hours, expected) => {
    expect(lastDue(cron, new Date(moment), hours)?.toISOString() ?? null).toBe(expected);
  });

  it('is before the moment and within the hours, whatever the time and over changes of the clock', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 23 }),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        (hour, hours, moment) => {
          const due = lastDue(`0 ${hour} * * *`, moment, hours);
          if (due === null) return;
          const ago = moment.getTime() - due.getTime();
          expect(ago).toBeGreaterThan(0);
          expect(ago).toBeLessThanOrEqual(hours * 3_600_000 + 1_000);
        },
      ),
      { numRuns: 200 },
    );
  });
});
