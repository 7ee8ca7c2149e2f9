export { RegistryModule } from './registry.module.js';
export { type ImportedMap, importedMap, regionIdOf } from './set-up/imported-map.js';
export { writeRegion } from './set-up/region.js';
export {
  contactOf,
  type NamedProvider,
  namedProviders,
  type ParticipatingProvider,
  participatingProviders,
  providerExists,
  writeProviders,
} from './provider/provider.store.js';
export { ORGANISATIONS, providerKnownTo } from './provider/organisations.store.js';
export { deliveredOn } from './provider/delivered-on.store.js';
export { deliveryStates } from './provider/freshness.store.js';
export { areaNames } from './area/area.store.js';
export {
  beginTransfer,
  type EntryRecord,
  holdEntry,
  leaveList,
  recordWish,
  lockEntryForErasure,
  lockEntryRecord,
  type RecordValue,
  restoreEntry,
  type StandingEntry,
} from './entry/entry.store.js';
export { OwnEntryView } from './entry/own-entry.entity.js';
export { type BarredProposal, putBar } from './bar/entry-bar.store.js';
export {
  addFollowUps,
  closeFollowUp,
  countOpenFollowUps,
  followUp,
  type FollowUpOwner,
  handOverFollowUp,
  type LockedFollowUp,
  lockFollowUp,
  type NewFollowUp,
  type OpenFollowUp,
  openFollowUps,
} from './follow-up/follow-up.store.js';
export { FOLLOW_UP_KINDS, type FollowUpKind } from '../../libs/registry/index.js';
export { heldSince, releaseHolds, takeHold, useHold } from './hold/slot-hold.store.js';
export { lockSlot, slotsOf, type SlotWithTaken } from './slot/slot.store.js';
export {
  currentEntries,
  currentProgrammes,
  registryAsked,
  registryNow,
  type RegistryQuestion,
  type RegistryNow,
  type WantedSlot,
} from './current/registry-now.store.js';
export { ceilingAnswered, ceilingAsked } from './ceiling/ceiling.store.js';
export { ceilingKey, registryOf, type RegistryOf, wayKey } from './current/registry-of.store.js';
export { changedProviders, noteChanges, takeChanges } from './change/registry-change.store.js';
export { LIST_HISTORY, listHistories } from './history/entry-history.store.js';
export { type EarlierVersion, hasMadeUpPast, writeMadeUpPast } from './history/past.store.js';
export { jsonParts, registrySnapshot, type RegistrySnapshot } from './current/registry-snapshot.store.js';
export {
  CurrentBarView,
  CurrentEntryView,
  CurrentProgrammeView,
  CurrentSlotView,
  SlotTaken,
} from './current/current.entity.js';
export { ENTRY_KEYS, NAMED_PROGRAMME_KEYS } from './current/keys.js';
export { AreaName, ProgrammeName, ProviderName } from './current/names.entity.js';
export { AreaTravel } from './travel/travel-time.entity.js';
export { FollowUpState } from './follow-up/follow-up.entity.js';
