import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { type JWK } from 'jose';
import { looksRandom } from '../../base/config/index.js';

/** Why keys are not taken, and which one it is: a sentence is made of it that shows nothing of the key. */
export interface ClientKeysFault {
  readonly code: 'form' | 'tooMany' | 'private' | 'kind' | 'use' | 'kid' | 'twice';
  readonly number: number;
}

/** Enough to rotate; the token endpoint may try each of them. */
export const MOST_KEYS = 10;
export const RSA_BITS = 2048;
/** Longer ones, and exponents beyond the usual, make each check of a signature dearer. */
const RSA_MOST_BITS = 8192;
const RSA_EXPONENT = 65_537n;
const KID = /^[\x21-\x7e]{1,100}$/;
/** Of all kinds of keys: whatever holds one of these could sign, or share. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'] as const;
/** What is kept of a key: nothing else that a file may hold is anybody's business. */
const KEPT = ['kty', 'crv', 'x', 'y', 'n', 'e', 'kid', 'use', 'alg'] as const;

/** The algorithms a client may sign with, by the kind of its key. No HMAC: a shared secret never signs anything here. */
export const CLIENT_ALGORITHMS = {
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  Ed25519: ['EdDSA'],
  RSA: ['PS256', 'RS256'],
} as const;
type Kind = keyof typeof CLIENT_ALGORITHMS;

const isPrivate = (key: object): boolean =>
  (key as JWK).kty === 'oct' || PRIVATE.some((member) => member in key);

/** Null where it is no key of a kind that is taken, or no key at all. */
function kindOf(key: JWK): Kind | null {
  let read: KeyObject;
  try {
    read = createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
  } catch {
    return null; // a point that is not on its curve, say
  }
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = read;
  if (type === 'rsa') {
    const bits = details?.modulusLength ?? 0;
    const isGood = bits >= RSA_BITS && bits <= RSA_MOST_BITS && details?.publicExponent === RSA_EXPONENT;
    return isGood ? 'RSA' : null;
  }
  const curve = key.crv === 'P-256' || key.crv === 'P-384' || key.crv === 'Ed25519' ? key.crv : null;
  return curve !== null && looksRandom(Buffer.from(key.x ?? '', 'base64url')) ? curve : null;
}

function isForSigning({ use, alg, key_ops: uses }: JWK, kind: Kind): boolean {
  const algorithms: readonly string[] = CLIENT_ALGORITHMS[kind];
  return (
    (use === undefined || use === 'sig') &&
    (alg === undefined || algorithms.includes(alg)) &&
    (uses === undefined || (Array.isArray(uses) && uses.includes('verify')))
  );
}

function faultOf(key: unknown): ClientKeysFault['code'] | null {
  if (typeof key !== 'object' || key === null) return 'form';
  if (isPrivate(key)) return 'private';
  const kind = kindOf(key as JWK);
  if (kind === null) return 'kind';
  return isForSigning(key as JWK, kind) ? null : 'use';
}

const materialOf = ({ x, y, n, e }: JWK): string => JSON.stringify([x, y, n, e]);

/** The public keys of a system, as they may be stored: what is private is refused, what is not asked for left out. */
export function readClientKeys(
  given: readonly unknown[],
): readonly JWK[] | { readonly fault: ClientKeysFault } {
  const refused = (code: ClientKeysFault['code'], i = 0) => ({ fault: { code, number: i + 1 } });
  // First of all keys, so that a private one is called leaked whatever else is wrong.
  const leaked = given.findIndex((key) => typeof key === 'object' && key !== null && isPrivate(key));
  if (leaked >= 0) return refused('private', leaked);
  if (given.length === 0) return refused('form');
  if (given.length > MOST_KEYS) return refused('tooMany');
  for (const [i, key] of given.entries()) {
    const code = faultOf(key);
    if (code !== null) return refused(code, i);
  }
  const keys = given as readonly JWK[];
  for (const [i, { kid }] of keys.entries()) {
    const isNamed = typeof kid === 'string' && KID.test(kid);
    const isAlone = keys.length === 1 && kid === undefined;
    if ((!isNamed && !isAlone) || keys.findIndex((other) => other.kid === kid) < i) return refused('kid', i);
  }
  const twice = keys.findIndex((key, i) => keys.findIndex((one) => materialOf(one) === materialOf(key)) < i);
  if (twice >= 0) return refused('twice', twice);
  return keys.map(
    (key) => Object.fromEntries(KEPT.flatMap((name) => (name in key ? [[name, key[name]]] : []))) as JWK,
  );
}
