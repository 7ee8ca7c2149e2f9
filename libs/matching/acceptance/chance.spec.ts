import { DEFAULT_POLICY } from '../../policy/index.js';
import { betaInterval, learnedChance } from './chance.js';
import { type ProposalOutcome } from './learn.js';

const row = (programme: string, accepted: number, decided: number): ProposalOutcome => ({
  programme,
  diagnosis: 'anxiety',
  severity: 2,
  accepted,
  decided,
});
const of = (programme: string) => ({ programme, diagnosis: 'anxiety', severity: 2 }) as const;

describe('the chance that a proposal comes to something', () => {
  const outcomes = [row('good', 90, 100), row('bad', 10, 100), row('few', 3, 4)];

  it('is not said before the region has decided often enough', () => {
    expect(learnedChance([row('good', 90, 199)], DEFAULT_POLICY, of('good'))).toBeNull();
    expect(learnedChance([], DEFAULT_POLICY, of('good'))).toBeNull();
  });

  it('is the one that a run counts, within its interval', () => {
    const good = learnedChance(outcomes, DEFAULT_POLICY, of('good'))!;
    expect(good).toEqual({ percent: 83, low: 79, high: 88, of: 'programme' });
    // Lifted by the floor, so that nobody sinks: the interval says what was seen.
    const bad = learnedChance(outcomes, DEFAULT_POLICY, of('bad'))!;
    expect(bad.percent).toBeGreaterThan(bad.low);
    expect(bad.high).toBe(bad.percent);
  });

  it('is the region’s where a programme has too few, or none', () => {
    const region = learnedChance(outcomes, DEFAULT_POLICY, of('few'))!;
    expect(region).toEqual({ percent: 50, low: 46, high: 55, of: 'region' });
    expect(learnedChance(outcomes, DEFAULT_POLICY, of('new'))).toEqual(region);
  });

  it('lies between the tenth and the ninetieth percentile of a beta distribution', () => {
    expect(betaInterval(1, 1)).toEqual([10, 90]);
    // By the binomial: Beta(2, 1) has the distribution function x², Beta(1, 2) its mirror.
    expect(betaInterval(2, 1)).toEqual([32, 95]);
    expect(betaInterval(1, 2)).toEqual([5, 68]);
    expect(betaInterval(5_000, 5_000)).toEqual([49, 51]);
  });
});
