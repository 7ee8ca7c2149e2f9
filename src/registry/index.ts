export { RegistryModule } from './registry.module.js';
export { type ImportedMap, importedMap, regionIdOf } from './set-up/imported-map.js';
export {
  type NewRegion,
  type ParticipatingProvider,
  writeProviders,
  writeRegion,
  writeTravel,
} from './set-up/region.js';
