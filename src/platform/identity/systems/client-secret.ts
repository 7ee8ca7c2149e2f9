import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Stands in each hash, so that another one can follow without a migration. */
const SCHEME = 'hmac-sha256';

/**
 * A slow hash is for what people choose. These are 256 bits of chance that nobody could search however fast each guess
 * is, and a hash that takes a tenth of a second would tell strangers which systems there are, and let them keep us busy.
 */
const derive = (secret: string, salt: Buffer): Buffer => createHmac('sha256', salt).update(secret).digest();

/** Nothing a guess could ever reach. Shown once, kept as a hash only; nobody may choose one. */
export const newClientSecret = (): string => randomBytes(32).toString('base64url');

export function hashClientSecret(secret: string): string {
  const salt = randomBytes(16);
  return [SCHEME, salt.toString('base64url'), derive(secret, salt).toString('base64url')].join('$');
}

/** False for a wrong secret and for a hash that is none; takes as long for every wrong secret. */
export function clientSecretFits(hash: string, secret: string): boolean {
  const [scheme, salt, expected] = hash.split('$');
  if (scheme !== SCHEME || salt === undefined || expected === undefined) return false;
  const wanted = Buffer.from(expected, 'base64url');
  const given = derive(secret, Buffer.from(salt, 'base64url'));
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
