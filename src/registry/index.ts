export { RegistryModule } from './registry.module.js';
export { pushDemoRegion, seedDemoRegion } from './demo/index.js';
