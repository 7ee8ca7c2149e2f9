export {
  FAMILIES,
  generate,
  growNational,
  SIZES,
  type FamilyName,
  type HowLarge,
  type Size,
} from './problem/index.js';
export { type DatedProposal, type PastEntry, type PastVersion, pastOf } from './past/index.js';
export {
  announcedSource,
  builtInSource,
  DEMO_CRISIS,
  type DemoArea,
  type DemoOptions,
  type DemoProvider,
  type DemoRegion,
  type DemoSource,
  type DemoSupply,
  generateDemo,
  type WaitForDemo,
} from './region/index.js';
