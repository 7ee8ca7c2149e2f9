export { answerOf, type DayOfAnswer, type PartOfAnswer, type TrailLine } from './answer/answer.js';
export { type AnswerData, answerLetter } from './answer/answer-letter.js';
export { type Deed, DEEDS } from './answer/deeds.js';
export {
  DEFAULT_RETENTION,
  type DueKind,
  dueOn,
  readRetentionPolicy,
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionPolicy,
} from './retention.js';
export { TABLE_RETENTION, type TableRetention } from './tables.js';
