export { counted, diagnose } from './diagnosis.js';
export { type Finding, fault } from './finding.js';
export { type Asked, type Installation, type QueueState } from './installation.js';
