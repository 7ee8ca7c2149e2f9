import { gapWords } from './gap-words.js';

describe('a certified gap in words', () => {
  it('says proved only where nothing is short of the bound', () => {
    expect(gapWords({ solutionStatus: 'optimal', gap: 0 })).toEqual({ key: 'proved' });
    expect(gapWords({ solutionStatus: 'feasible', gap: 0.001 })).not.toEqual({ key: 'proved' });
  });

  it('says how far from the best the plan may be, and what it reaches of it at least', () => {
    expect(gapWords({ solutionStatus: 'feasible', gap: 0.2 })).toEqual({
      key: 'within',
      share: 0.2,
      rest: 0.8,
    });
  });

  it('names no share where the bound says nothing', () => {
    expect(gapWords({ solutionStatus: 'feasible', gap: 0.7 })).toEqual({ key: 'weak' });
    expect(gapWords({ solutionStatus: 'feasible', gap: 3 })).toEqual({ key: 'weak' });
  });

  it('says unknown where the solver gave no certificate', () => {
    expect(gapWords({ solutionStatus: 'feasible', gap: null })).toEqual({ key: 'unknown' });
  });
});
