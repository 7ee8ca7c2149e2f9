export { derivedKeys } from './derived-keys.js';
export { CLOCK_SKEW_SECONDS, Sealed } from './sealed.js';
export { SecretsModule } from './secrets.module.js';
export { sessionKeys } from './session-keys.js';
export { Vault } from './vault.js';
