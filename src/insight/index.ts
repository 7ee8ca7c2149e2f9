export { InsightModule } from './insight.module.js';
export { DailyFacts } from './facts/facts.service.js';
