export { JobsModule } from './jobs.module.js';
export { Jobs, JOBS_OPTIONS, type JobsOptions } from './jobs.service.js';
export { lastDue } from './last-due.js';
export { lastCompleted, type QueueDepth, queueDepths, queueStates } from './queue-state.store.js';
export { Schedule } from './schedule.service.js';
export { isContinuous, SCHEDULED, type Scheduled } from './timetable.js';
