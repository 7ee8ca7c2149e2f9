export { groupWaits, LEAST_LOCATIONS, type GroupWait, type PublishedFigure } from './group-waits.js';
export { publishedWaits, type PublishedWait, type PublishedWaits } from './published-wait.js';
export { regionWaits, type RegionFigure, type RegionWait, type RegionWaits } from './region-waits.js';
