import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost parameters stand in each hash, so that they can be raised without a migration. */
const N = 16_384;
const R = 8;
const P = 1;
const LENGTH = 32;

const derive = (secret: string, salt: Buffer, n: number, r: number, p: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const maxmem = 256 * n * r;
    scrypt(secret, salt, LENGTH, { N: n, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** 256 bits of chance: nothing a guess could ever reach. Shown once, kept as a hash only. */
export const newClientSecret = (): string => randomBytes(32).toString('base64url');

export async function hashClientSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(secret, salt, N, R, P);
  return ['scrypt', N, R, P, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** False for a wrong secret and for a hash that is none; takes as long for every wrong secret. */
export async function clientSecretFits(hash: string, secret: string): Promise<boolean> {
  const [scheme, n, r, p, salt, expected] = hash.split('$');
  if (scheme !== 'scrypt' || salt === undefined || expected === undefined) return false;
  const wanted = Buffer.from(expected, 'base64url');
  const given = await derive(secret, Buffer.from(salt, 'base64url'), Number(n), Number(r), Number(p));
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
