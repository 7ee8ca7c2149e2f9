import type { WhatIfValues } from '../../api/types.js';
import { valueNow } from './what-if-now.js';

const values: WhatIfValues = {
  firstWeek: '2026-W52',
  weeks: 4,
  weights: { breach: 100, weeks: 10, travel: 1, waited: 0 },
  longWaitingFloor: 0,
  limits: [
    { provider: 'north', maxOut: 40, maxNetIn: null, minHighShare: 0.25 },
    { provider: 'south', maxOut: 0, maxNetIn: 3, minHighShare: null },
  ],
  ceilings: [{ insurer: '3311', provider: 'north', max: 30 }],
  programmes: [{ programme: 'p', intakeStop: true, slots: [5, 6, 0, 8] }],
};

describe('what a run reckoned with', () => {
  it('is found by week, over the end of a year with 53 weeks', () => {
    const at = (week: string) => valueNow(values, { kind: 'slots', programme: 'p', week });
    expect(['2026-W52', '2026-W53', '2027-W01', '2027-W02', '2027-W03', ''].map(at)).toEqual([
      5,
      6,
      0,
      8,
      null,
      null,
    ]);
  });

  it('tells no limit from a limit of nothing, and both from what is not chosen yet', () => {
    const limit = (provider: string, limit: 'maxOut' | 'maxNetIn' | 'minHighShare') =>
      valueNow(values, { kind: 'limit', provider, limit });
    expect(limit('south', 'maxOut')).toBe(0);
    expect(limit('north', 'maxNetIn')).toBe('none');
    expect(limit('', 'maxOut')).toBeNull();
    expect(limit('north', 'minHighShare')).toBe(25);
    const ceiling = (insurer: string) => valueNow(values, { kind: 'ceiling', insurer, provider: 'north' });
    expect(['3311', '7095', ''].map(ceiling)).toEqual([30, 'none', null]);
  });

  it('has weights and intake stops too', () => {
    expect(valueNow(values, { kind: 'weight', level: 'travel' })).toBe(1);
    expect(valueNow(values, { kind: 'stop', programme: 'p' })).toBe(true);
    expect(valueNow(values, { kind: 'stop', programme: '' })).toBeNull();
  });
});
