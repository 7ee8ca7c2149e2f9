import { daysBetween, mondayOf, plusDays } from '../../kernel/index.js';
import { isTooLate, lastDayOf } from './deadline.js';
import { barOf } from '../../registry/index.js';

describe('the effects of a rejection', () => {
  it.each([
    ['bar-programme', { what: 'programme', until: null }],
    ['bar-provider', { what: 'provider', until: null }],
    ['this-week', { what: 'programme', until: '2026-12-07' }],
    ['withdraw', { what: 'everywhere', until: '2026-11-30' }],
    ['none', null],
  ] as const)('%s bars what it says', (effect, bar) => {
    expect(barOf(effect, '2026-W49', '2026-11-02')).toEqual(bar);
  });
});

describe('the last day of a proposal', () => {
  const made = {
    expiresOn: '2026-11-16',
    firstDecisionBy: '2026-11-18',
    offerBy: '2026-11-20',
    week: '2026-W49',
  };
  const proposed = { ...made, state: 'proposed' } as const;
  const half = { ...made, state: 'approved-by-sending' } as const;
  const approved = { ...made, state: 'approved' } as const;
  const early = { firstDecisionBy: '2026-11-11', offerBy: '2026-11-13' };

  it('is the date it was made with while an approval is missing', () => {
    expect(lastDayOf(proposed, null)).toBe('2026-11-16');
    expect(lastDayOf(half, null)).toBe('2026-11-16');
  });

  it('leaves time for the steps that follow: for the first decision more than for the second', () => {
    expect(lastDayOf({ ...proposed, ...early }, null)).toBe('2026-11-11');
    expect(lastDayOf({ ...half, ...early }, null)).toBe('2026-11-13');
  });

  it('leaves a week for the offer after a late second approval, and never more than there is', () => {
    expect(lastDayOf(approved, '2026-11-11')).toBe('2026-11-18');
    expect(lastDayOf(approved, '2026-11-01')).toBe('2026-11-16');
    expect(lastDayOf(approved, '2026-11-16')).toBe('2026-11-20');
  });

  it('is the day of the answer once the client has the offer', () => {
    expect(lastDayOf(approved, '2026-11-15', '2026-11-27')).toBe('2026-11-27');
  });

  it('is never in the week of the intake, also of one from before there were lead times', () => {
    const before = { firstDecisionBy: null, offerBy: null };
    expect(lastDayOf({ ...proposed, ...before, week: '2026-W46' }, null)).toBe('2026-11-08');
    expect(lastDayOf({ ...approved, ...before }, '2026-11-28')).toBe(plusDays(mondayOf('2026-W49'), -1));
  });

  it('has passed for an approval once what follows has no time left, for each step by its own day', () => {
    const long = { ...made, expiresOn: '2026-12-31' };
    expect(isTooLate(long, 'proposed', '2026-11-18')).toBe(false);
    expect(isTooLate(long, 'proposed', '2026-11-19')).toBe(true);
    expect(isTooLate(long, 'approved-by-receiving', '2026-11-20')).toBe(false);
    expect(isTooLate(long, 'approved-by-receiving', '2026-11-21')).toBe(true);
  });

  it('has passed for an approval once it is over, whatever time is left for what follows', () => {
    for (const days of [made, { ...made, firstDecisionBy: null, offerBy: null }])
      for (const state of ['proposed', 'approved-by-sending'] as const)
        expect(['2026-11-16', '2026-11-17'].map((today) => isTooLate(days, state, today))).toEqual([
          false,
          true,
        ]);
  });
});

describe('days', () => {
  it('are counted over the change of clocks and of years', () => {
    expect(plusDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });
});
