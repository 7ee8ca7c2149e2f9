export { JobsModule } from './jobs.module.js';
export { Jobs, JOBS_OPTIONS, type JobsOptions } from './jobs.service.js';
export { Schedule } from './schedule.service.js';
