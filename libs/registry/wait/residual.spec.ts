import fc from 'fast-check';
import { announcedResidual, queueResidual } from './residual.js';

describe('announcedResidual', () => {
  it('never expects less than was announced, and more the longer it has been waited', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(300), (announced, waited) => {
        const now = announcedResidual(announced, waited);
        expect(now.mean).toBeGreaterThanOrEqual(Math.max(1, announced));
        expect(announcedResidual(announced, waited + 1).mean).toBeGreaterThanOrEqual(now.mean);
        expect(now.low).toBeLessThan(now.mean);
        expect(now.high).toBeGreaterThan(now.mean);
      }),
    );
  });

  it('has percentiles that the survival of a Pareto II distribution gives back', () => {
    const { low, high } = announcedResidual(17, 30);
    const survival = (weeks: number) => (1 + weeks / 200) ** -11;
    expect(survival(low)).toBeCloseTo(0.9, 10);
    expect(survival(high)).toBeCloseTo(0.1, 10);
  });
});

describe('queueResidual', () => {
  it('is the position over the rate, and wider the fewer were counted', () => {
    const [many, few] = [queueResidual(6, 52, 13), queueResidual(6, 4, 1)];
    expect(many.mean).toBe(1.5);
    expect(few.mean).toBe(1.5);
    expect(few.high - few.low).toBeGreaterThan(many.high - many.low);
  });

  it('holds for whoever is next', () => {
    const { mean, low, high } = queueResidual(1, 1, 4);
    expect(mean).toBe(4);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeGreaterThan(4);
  });
});
