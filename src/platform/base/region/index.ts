export { refuseRealRegionWithoutIssuer } from './real-region.js';
export { Region } from './region.entity.js';
export {
  actingRegion,
  firstRegion,
  type KnownRegion,
  madeToday,
  type NewRegion,
  regionAtTerminal,
  regionOf,
  storeRegion,
} from './region.store.js';
