export { type Period, type Spell } from './spell.js';
export {
  queueStatistics,
  type QueueAbsence,
  type QueueOptions,
  type QueueRefusal,
  type QueueStatistics,
} from './statistics.js';
