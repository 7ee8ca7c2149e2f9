import {
  pressure,
  queueLoad,
  reliefCapacity,
  targetCapacity,
  targetMeanWait,
  targetQueueSize,
} from './formulas.js';

// The worked example of Fong et al. (2022) and what the tests of the R package NHSRwaitinglist print.
describe('the formulas of a waiting list', () => {
  it.each([
    [30, 27, 1.11111111],
    [35, 27, 1.2962963],
    [30, 25, 1.2],
    [52, 42, 1.23809524],
  ])('load of %d arrivals on %d removals', (demand, capacity, load) => {
    expect(queueLoad(demand, capacity)).toBeCloseTo(load, 7);
  });

  it.each([
    [52, 4, 13],
    [35, 4, 8.75],
    [50, 4, 12.5],
    [52, 6, 8.6666667],
  ])('mean wait for a target of %d weeks and a factor %d', (target, factor, weeks) => {
    expect(targetMeanWait(target, factor)).toBeCloseTo(weeks, 7);
  });

  it.each([
    [30, 52, 4, 390],
    [30, 50, 4, 375],
    [30, 50, 6, 250],
  ])(
    'size of a list of %d a week with a target of %d weeks and a factor %d',
    (demand, target, factor, size) => {
      expect(targetQueueSize(demand, target, factor)).toBeCloseTo(size, 9);
    },
  );

  it.each([
    [30, 52, 3, 1.1, 1.2, 30.076442],
    [30, 52, 3, 1.1, 1.4, 30.0914423],
    [42, 65, 2, 1.2, 1.5, 42.0567692],
    [35, 50, 1, 1.3, 1.6, 35.0425],
  ])(
    'target capacity of %d a week (%d weeks, %d, %d, %d)',
    (demand, target, factor, cvArrival, cvRemoval, capacity) => {
      expect(targetCapacity(demand, target, { factor, cvArrival, cvRemoval })).toBeCloseTo(capacity, 6);
    },
  );

  it.each([
    [30, 1200, 390, 26, 61.153846],
    [33, 800, 200, 30, 53],
    [35, 250, 100, 15, 45],
  ])('relief capacity of %d a week with %d on the list', (demand, size, target, weeks, capacity) => {
    expect(reliefCapacity(demand, size, target, weeks)).toBeCloseTo(capacity, 6);
  });

  it.each([
    [63, 52, 2.42307692],
    [42, 24, 3.5],
    [55, 50, 2.2],
    [24, 4, 12],
  ])('pressure of a mean wait of %d weeks on a target of %d', (wait, target, expected) => {
    expect(pressure(wait, target)).toBeCloseTo(expected, 7);
  });
});
