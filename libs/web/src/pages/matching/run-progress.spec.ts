import { phaseOf, provedPercent } from './run-progress.js';

const progress = { phase: 'plan', iteration: 3, gap: 0.1 };

describe('the bar of a running matching', () => {
  it('is a quarter further with each tenth of the gap, and full only when proved', () => {
    expect([null, 1, 0.1, 0.01, 0.001, 0.00001, 0].map(provedPercent)).toEqual([0, 0, 25, 50, 75, 99, 100]);
    expect(provedPercent(7)).toBe(0);
  });

  it('has words for every phase, also for one that it does not know', () => {
    expect([phaseOf(progress), phaseOf({ ...progress, phase: 'magic' })]).toEqual(['plan', 'other']);
  });
});
