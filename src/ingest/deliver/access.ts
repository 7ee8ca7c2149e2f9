import { readFile } from 'node:fs/promises';
import { type JWK } from 'jose';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { signingKey, type SystemAccess } from './service.js';

interface Written {
  readonly provider?: unknown;
  readonly clientId?: unknown;
  readonly clientSecret?: unknown;
  readonly key?: unknown;
}

const FORM =
  'must hold {"clientId": …, "clientSecret": …}, or "key" with a private key (JSON Web Key) instead of the secret, as "client create" gives them.';

const isObject = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The one that is meant where a file has several, as that of `demo --clients`. */
function oneOf(written: unknown, file: string, provider: string | undefined): Result<Written, string> {
  const all = (Array.isArray(written) ? written : [written]).filter(isObject);
  const those = provider === undefined ? all : all.filter((one) => one.provider === provider);
  if (those.length === 1) return ok(those[0]);
  if (all.length === 0) return refuse(`${file} ${FORM}`);
  if (those.length === 0) return refuse(`${file} has no system of ${provider ?? 'a provider'}.`);
  return refuse(`${file} has the systems of ${all.length} providers. Say which: --provider <agb>.`);
}

/**
 * Reads what a provider's system shows to get a token; of the file nothing is ever repeated, for it holds a secret.
 * @param provider AGB code, where the file has several
 */
export async function readAccess(file: string, provider?: string): Promise<Result<SystemAccess, string>> {
  let written: unknown;
  try {
    written = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refuse(code === undefined ? `${file} ${FORM}` : `${file} cannot be read (${code}).`);
  }
  const one = oneOf(written, file, provider);
  if (!one.ok) return one;
  const { clientId, clientSecret, key } = one.value;
  if (typeof clientId !== 'string') return refuse(`${file} ${FORM}`);
  if (typeof clientSecret === 'string') return ok({ clientId, clientSecret, signWith: null });
  const signWith = isObject(key) ? await signingKey(key as JWK) : null;
  return signWith === null ? refuse(`${file} ${FORM}`) : ok({ clientId, clientSecret: null, signWith });
}
