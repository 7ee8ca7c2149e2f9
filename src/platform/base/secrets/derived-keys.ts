import { hkdfSync } from 'node:crypto';
import { type Settings } from '../config/settings.js';
import { sessionKeys } from './session-keys.js';

/**
 * A key of its own for one purpose from each of SESSION_KEYS, in their order: the first is the one to use, the others are
 * there as long as what they keyed is to be found again. Nothing of a session key can be told from it.
 */
export const derivedKeys = (settings: Settings, purpose: string): readonly Buffer[] =>
  sessionKeys(settings).map((key) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64url'), '', `doorstroom ${purpose}`, 32)),
  );
