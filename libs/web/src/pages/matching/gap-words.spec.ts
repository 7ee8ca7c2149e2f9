import { gapWords } from './gap-words.js';

const run = { solutionStatus: 'feasible' as const, value: 99, bound: 100, gap: 0.01 };

describe('a certified gap in words', () => {
  it('says proved only where value equals bound', () => {
    expect(gapWords({ ...run, solutionStatus: 'optimal', value: 100, gap: 0 })).toEqual({ key: 'proved' });
    expect(gapWords({ ...run, solutionStatus: 'optimal', value: 99 })).not.toEqual({ key: 'proved' });
  });

  it('measures what could still be better against the plan, not against the bound', () => {
    expect(gapWords({ ...run, value: 80, gap: 0.2 })).toEqual({ key: 'within', share: 0.25 });
  });

  it('never rounds a remaining gap down to none', () => {
    expect(gapWords({ ...run, value: 99_999, bound: 100_000, gap: 0.00001 })).toEqual({ key: 'tiny' });
  });

  it('says unknown where the solver gave no certificate', () => {
    expect(gapWords({ ...run, gap: null })).toEqual({ key: 'unknown' });
  });
});
