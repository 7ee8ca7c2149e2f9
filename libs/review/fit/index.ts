export { FIT_CRITERIA, type FitCriterion, fitOf } from './fit.js';
