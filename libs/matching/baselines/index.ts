export {
  baselineOf,
  baselinesAbout,
  baselinesOf,
  type Baseline,
  type Baselines,
  type ByPopulation,
  firstComeFirstServed,
  pinsOf,
} from './baselines.js';
