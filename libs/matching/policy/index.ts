export { canonicalJson } from './canonical-json.js';
export { DEFAULT_POLICY, policySha256, readRegionPolicy, type RegionPolicy } from './policy.js';
