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
