export { inSlices, inSteps, partsOf, Slices } from './slices.js';
export { Recent, type RecentOptions } from './recent.js';
export { TIME_ZONE, todayOf } from './today.js';
