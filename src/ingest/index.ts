export { IngestModule } from './ingest.module.js';
export { RegistryPort, type Change, type EntryOutcome, type PushContext } from './registry.port.js';
