export { refuseUnwritableAnchorFile } from './anchor-place.js';
export { loadSettings } from './load-settings.js';
export { projectRoot } from './project-root.js';
export { readSettings } from './read-settings.js';
export { looksRandom } from './secret-strength.js';
export { inBothLanguages } from './setting-reader.js';
export { SETTINGS, type Settings, SettingsError } from './settings.js';
export { atTerminal, sentenceOf, type Terminal, terminal } from './terminal.js';
export { readTokenKeys, TOKEN_ALGORITHM, type TokenKeys } from './token-key-set.js';
