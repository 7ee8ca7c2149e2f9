export { type Json } from './elements.js';
export { type Bound, type DemandSearch, nextPage, readDemandSearch } from './search.js';
export { resourceToValidate } from './parameters.js';
export { bundlePath, bundleReader, type BundleReader, type DemandEntry, type ReadBundle } from './bundle.js';
export { type ProgrammeEntry, type SlotsEntry } from './supply-entries.js';
export { programmePath, writeProgramme } from './programme.js';
export { capabilityStatement } from './capability.js';
export { type DefinitionType, fhirDefinitions } from './definitions/index.js';
export { demandPath, type ReadDemand, readDemand, writeDemand } from './demand.js';
