import { daysBetween, mondayOf, plusDays } from '../../kernel/index.js';
import { lastDayOf } from './deadline.js';
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
  const proposal = { expiresOn: '2026-11-16', week: '2026-W49' };

  it('is the date of the run while an approval is missing', () => {
    expect(lastDayOf(proposal, null)).toBe('2026-11-16');
  });

  it('leaves a week for the offer after a late second approval', () => {
    expect(lastDayOf(proposal, '2026-11-15')).toBe('2026-11-22');
    expect(lastDayOf(proposal, '2026-11-01')).toBe('2026-11-16');
  });

  it('is the day of the answer once the client has the offer', () => {
    expect(lastDayOf(proposal, '2026-11-15', '2026-11-27')).toBe('2026-11-27');
  });

  it('is never in the week of the intake', () => {
    expect(lastDayOf({ ...proposal, week: '2026-W46' }, null)).toBe('2026-11-08');
    expect(lastDayOf(proposal, '2026-11-28')).toBe(plusDays(mondayOf('2026-W49'), -1));
  });
});

describe('days', () => {
  it('are counted over the change of clocks and of years', () => {
    expect(plusDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });
});
