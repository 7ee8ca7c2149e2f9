import { createECDH } from 'node:crypto';
import { type JWK } from 'jose';
import { looksRandom } from './secret-strength.js';

/** The only signature algorithm of access tokens: nothing to choose is nothing to confuse. */
export const TOKEN_ALGORITHM = 'ES256';

export interface TokenKeys {
  /** Private; the first one signs, the others are still published so that what they signed stays valid. */
  readonly private: readonly JWK[];
  readonly public: readonly JWK[];
}
/** What is wrong with a key set: the code of a sentence that shows nothing of it. */
export type TokenKeysFault = 'tokenKeysForm' | 'tokenKeyMismatch' | 'tokenKeyGuessable' | 'tokenKeyTwice';

type SigningKey = Required<Pick<JWK, 'kty' | 'crv' | 'x' | 'y' | 'd' | 'kid'>>;

const COORDINATE = /^[A-Za-z0-9_-]{43}$/;
const KID = /^[\x21-\x7e]{1,100}$/;

function isSigningKey(key: JWK | null): key is JWK & SigningKey {
  const { kty, crv, x, y, d, kid, alg, use, key_ops: uses } = key ?? ({} as JWK);
  const isCoordinate = (one: unknown): boolean => typeof one === 'string' && COORDINATE.test(one);
  return (
    kty === 'EC' &&
    crv === 'P-256' &&
    [x, y, d].every(isCoordinate) &&
    typeof kid === 'string' &&
    KID.test(kid) &&
    (alg === undefined || alg === TOKEN_ALGORITHM) &&
    (use === undefined || use === 'sig') &&
    (uses === undefined || (Array.isArray(uses) && uses.includes('sign')))
  );
}

/** Whether the public part is that of the private one: otherwise every token that is handed out would be refused. */
function partsMatch({ x, y, d }: SigningKey): boolean {
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(d, 'base64url');
  } catch {
    return false; // zero, or beyond the curve: no private key at all
  }
  const given = [x, y].map((one) => Buffer.from(one, 'base64url').toString('hex')).join('');
  return curve.getPublicKey('hex', 'uncompressed') === `04${given}`;
}

const isTwice = (keys: readonly SigningKey[], part: 'kid' | 'd'): boolean =>
  new Set(keys.map((key) => key[part])).size < keys.length;

/** Reads the private key set that signs access tokens. */
export function readTokenKeys(text: string): TokenKeys | { readonly fault: TokenKeysFault } {
  let given: unknown;
  try {
    given = (JSON.parse(text) as { keys?: unknown } | null)?.keys;
  } catch {
    return { fault: 'tokenKeysForm' }; // the parser's own sentence would quote the key
  }
  const keys = (Array.isArray(given) ? (given as (JWK | null)[]) : []).filter(isSigningKey);
  if (keys.length === 0 || keys.length < (given as unknown[]).length) return { fault: 'tokenKeysForm' };
  if (!keys.every(partsMatch)) return { fault: 'tokenKeyMismatch' };
  if (!keys.every(({ d }) => looksRandom(Buffer.from(d, 'base64url')))) return { fault: 'tokenKeyGuessable' };
  if (isTwice(keys, 'kid') || isTwice(keys, 'd')) return { fault: 'tokenKeyTwice' };
  const common = ({ kty, crv, x, y, kid }: SigningKey): JWK => ({
    kty,
    crv,
    x,
    y,
    kid,
    use: 'sig',
    alg: TOKEN_ALGORITHM,
  });
  return { private: keys.map((key) => ({ ...common(key), d: key.d })), public: keys.map(common) };
}
