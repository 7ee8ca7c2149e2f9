export { baselinesOf, firstComeFirstServed, type Baseline, type Baselines } from './baselines.js';
