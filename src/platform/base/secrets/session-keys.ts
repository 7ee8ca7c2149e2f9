import { localSecrets } from '../config/secrets.js';
import { type Settings } from '../config/settings.js';

/** A restart keeps sessions: without keys from outside, the one kept beside the embedded database is used. */
export const sessionKeys = (settings: Settings): readonly string[] =>
  settings.sessionKeys.length > 0 ? settings.sessionKeys : [localSecrets(settings.home).sessionKey];
