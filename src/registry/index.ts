export { RegistryModule } from './registry.module.js';
export { type ImportedMap, importedMap, regionIdOf } from './set-up/imported-map.js';
export {
  type NewRegion,
  type ParticipatingProvider,
  writeProviders,
  writeRegion,
  writeTravel,
} from './set-up/region.js';
export { type BarredProposal, putBar } from './bar/entry-bar.store.js';
export { FOLLOW_UP_KINDS, followUp, type FollowUpKind, type Owner } from './follow-up/follow-up.store.js';
export { releaseHolds, takeHold, useHold } from './hold/slot-hold.store.js';
