export { type StageMetrics } from './installation.js';
export { type Metrics, openMetrics } from './metrics.js';
