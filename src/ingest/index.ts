export { IngestModule } from './ingest.module.js';
export { INGEST_PROBLEMS } from './problems.js';
export {
  RegistryPort,
  type Change,
  type EntryOutcome,
  type ListProblem,
  type Meant,
  type PushContext,
  type RemovesMany,
  type StopHolds,
  type SlotsProblem,
} from './registry.port.js';
export { lastDeliveries } from './receipt/last-deliveries.store.js';
export { type TravelTimes } from './import/travel/travel-times.port.js';
export {
  careOfficeRegions,
  type MappedPostcode,
  postcodesOf,
} from './import/postcode/postcode-area.store.js';
export { announcedWaitsIn } from './import/announced-wait/announced-wait.store.js';
export { issuerAt, send, type SystemAccess, tokenAt } from './deliver/service.js';
