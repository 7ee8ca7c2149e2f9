export { HealthModule } from './health.module.js';
export { roomOf } from './room.js';
