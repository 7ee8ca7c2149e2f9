export { baselineOf, baselinesOf, firstComeFirstServed, type Baseline, type Baselines } from './baselines.js';
