export { InsightModule } from './insight.module.js';
export { Releases } from './release/releases.service.js';
export { DailyFacts } from './facts/facts.service.js';
