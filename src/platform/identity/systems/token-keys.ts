import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  inBothLanguages,
  readTokenKeys,
  type Settings,
  SettingsError,
  TOKEN_ALGORITHM,
  type TokenKeys,
} from '../../base/config/index.js';

/** A new private key set, as `TOKEN_KEYS` wants it. To rotate: put the new key in front, take the old one away once its last token has ended. */
export function newTokenKeys(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' });
  const kid = randomBytes(9).toString('base64url');
  return JSON.stringify({ keys: [{ ...jwk, kid, use: 'sig', alg: TOKEN_ALGORITHM }] });
}

/** @throws SettingsError that says what is wanted but never shows what was given. */
export function parseTokenKeys(text: string): TokenKeys {
  const keys = readTokenKeys(text);
  if ('fault' in keys) throw new SettingsError([inBothLanguages(`platform.settings.${keys.fault}`)]);
  return keys;
}

/** From the settings, or made once and kept beside the embedded database, readable by its owner only. */
export function tokenKeys(settings: Settings): TokenKeys {
  if (settings.tokenKeys !== null) return parseTokenKeys(settings.tokenKeys);
  if (settings.production)
    throw new SettingsError([inBothLanguages('platform.settings.productionTokenKeys')]);
  const file = join(settings.home, 'token-keys.json');
  if (!existsSync(file)) {
    mkdirSync(settings.home, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, newTokenKeys(), { mode: 0o600 });
    try {
      // link fails where the file is there already: of two processes that start at once, one key wins for both.
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return parseTokenKeys(readFileSync(file, 'utf8'));
}
