export { builtInSource } from './built-in.js';
export { DEMO_CRISIS } from './crisis.js';
export { announcedSource, type WaitForDemo } from './from-announced.js';
export { generateDemo, type DemoOptions, type DemoRegion, type DemoSupply } from './generate-demo.js';
export { type DemoLimits } from './limits.js';
export { type DemoArea, type DemoProvider, type DemoSource, type DemoWait } from './source.js';
