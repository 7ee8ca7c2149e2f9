import { xmr } from './xmr.js';

/** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 Individuals control charts: a flow rate, ten batches. */
const FLOW = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
const steady = (many: number): number[] => Array.from({ length: many }, (_, i) => (i % 2 === 0 ? 50 : 54));

describe('xmr', () => {
  it('gives the published limits of the published example', () => {
    const { limits, signals, change } = xmr(FLOW);
    expect(limits).not.toBeNull();
    expect(limits!.centre).toBeCloseTo(50.81, 4);
    expect(limits!.meanRange).toBeCloseTo(1.8778, 4);
    expect(limits!.upper).toBeCloseTo(55.8041, 3);
    expect(limits!.lower).toBeCloseTo(45.8159, 3);
    expect([signals, change]).toEqual([[], 'none']);
  });

  it('uses 2.66 and 3.27 as the textbook rounds them', () => {
    const { centre, upper, meanRange, upperRange } = xmr(FLOW).limits!;
    expect((upper - centre) / meanRange).toBeCloseTo(2.66, 2);
    expect(upperRange / meanRange).toBeCloseTo(3.27, 2);
  });

  it('finds a value beyond a limit, and says on which side the last one is', () => {
    const wide = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 46 : 58));
    expect(xmr([...wide, 100])).toMatchObject({ signals: [24], change: 'higher' });
    expect(xmr([...wide, 0])).toMatchObject({ signals: [24], change: 'lower' });
    // Long ago, and over.
    expect(xmr([...wide, 100, ...wide])).toMatchObject({ signals: [24], change: 'none' });
  });

  it('finds eight on one side of the mean, and not seven', () => {
    const after = (many: number): number[] => [
      ...steady(21),
      ...Array.from({ length: many }, (_, i) => 55 + (i % 2)),
    ];
    expect(xmr(after(8)).signals).toEqual([21, 22, 23, 24, 25, 26, 27, 28]);
    expect(xmr(after(8)).change).toBe('higher');
    expect(xmr(after(7))).toMatchObject({ signals: [], change: 'none' });
    // Nobody knows on which side the missing one would have been.
    expect(xmr([...after(4), null, ...after(4).slice(-4)]).signals).toEqual([]);
  });

  it('takes no range across a month that is missing', () => {
    const whole = [...steady(6), null, ...steady(6)];
    expect(xmr(whole).limits!.meanRange).toBe(4);
    expect(xmr([1, null, 3, null, 5, null, 7, null, 9, null, 11, null, 13, null, 15]).limits).toBeNull();
  });

  it('keeps its limits within what values can be', () => {
    const shares = [0.02, 0.3, 0.01, 0.25, 0.05, 0.2, 0.02, 0.3, 0.1];
    expect(xmr(shares, [0, 1]).limits!.lower).toBe(0);
    expect(xmr(shares).limits!.lower).toBeLessThan(0);
  });

  it('says nothing of few values, of none and of values that are all the same', () => {
    for (const few of [[], [null], [1, 2, 3, 4, 5, 6, 7]])
      expect(xmr(few)).toEqual({ limits: null, signals: [], change: 'too-few' });
    expect(xmr(Array.from({ length: 12 }, () => 5))).toMatchObject({
      limits: { centre: 5, lower: 5, upper: 5, meanRange: 0 },
      signals: [],
      change: 'none',
    });
  });
});
