export { type Period, type Spell } from './spell.js';
export { type QueueRow } from './list-counts.js';
export {
  BALANCES,
  listQueues,
  type Balance,
  type ListFigure,
  type ListQueue,
  type Needed,
  QUEUES_SOURCE,
  weeksIn,
  weeksOfLists,
} from './lists.js';
export {
  queueStatistics,
  type QueueAbsence,
  type QueueOptions,
  type QueueRefusal,
  type QueueStatistics,
} from './statistics.js';
