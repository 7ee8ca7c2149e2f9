import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JWK } from 'jose';
import { type Settings, SettingsError } from '../../base/config/index.js';

/** The only signature algorithm of access tokens: nothing to choose is nothing to confuse. */
export const TOKEN_ALGORITHM = 'ES256';

export interface TokenKeys {
  /** Private; the first one signs, the others are still published so that what they signed stays valid. */
  readonly private: readonly JWK[];
  readonly public: readonly JWK[];
}

/** A new private key set, as `TOKEN_KEYS` wants it. To rotate: put the new key in front, take the old one away after a day. */
export function newTokenKeys(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' });
  const kid = randomBytes(9).toString('base64url');
  return JSON.stringify({ keys: [{ ...jwk, kid, use: 'sig', alg: TOKEN_ALGORITHM }] });
}

function isSigningKey(key: JWK): boolean {
  const texts = [key.x, key.y, key.d, key.kid];
  return (
    key.kty === 'EC' && key.crv === 'P-256' && texts.every((one) => typeof one === 'string' && one !== '')
  );
}

/** @throws SettingsError that says what is wanted but never shows what was given. */
export function parseTokenKeys(text: string): TokenKeys {
  let keys: JWK[] = [];
  try {
    keys = (JSON.parse(text) as { keys: JWK[] }).keys;
  } catch {
    // falls through to the sentence below; the parser's own would quote the key
  }
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isSigningKey))
    throw new SettingsError([
      'TOKEN_KEYS must be a JSON Web Key Set of private P-256 keys with a kid each (doorstroom keys new prints one).',
    ]);
  const common = ({ kty, crv, x, y, kid }: JWK): JWK => ({
    kty,
    crv,
    x,
    y,
    kid,
    use: 'sig',
    alg: TOKEN_ALGORITHM,
  });
  return {
    private: keys.map((key) => ({ ...common(key), d: key.d })),
    public: keys.map(common),
  };
}

/** From the settings, or made once and kept beside the embedded database, readable by its owner only. */
export function tokenKeys(settings: Settings): TokenKeys {
  if (settings.tokenKeys !== null) return parseTokenKeys(settings.tokenKeys);
  if (settings.production) throw new SettingsError(['Production needs TOKEN_KEYS.']);
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
