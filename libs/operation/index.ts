export { differences, unknownMigrations } from './backup/comparison.js';
export {
  type Contents,
  FORMAT,
  type Manifest,
  readManifest,
  type TableContents,
  type TrailHead,
} from './backup/manifest.js';
export { counted, diagnose, LIMITS } from './diagnosis.js';
export { isLate, isStuck, isTight } from './standing.js';
export { type Finding, fault } from './finding.js';
export { type Asked, type Installation, type QueueState, type Standby } from './installation.js';
