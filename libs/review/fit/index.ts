export { FIT_CRITERIA, type FitClient, type FitCriterion, type FitLine, fitOf } from './fit.js';
