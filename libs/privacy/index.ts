export {
  DEFAULT_RETENTION,
  type DueKind,
  dueOn,
  readRetentionPolicy,
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionPolicy,
} from './retention.js';
