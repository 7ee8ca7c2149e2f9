export { bundlePath, bundleReader, type BundleReader, type DemandEntry, type ReadBundle } from './bundle.js';
export { capabilityStatement } from './capability.js';
export { demandPath, type ReadDemand, readDemand, writeDemand } from './demand.js';
