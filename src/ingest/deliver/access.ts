import { readFile } from 'node:fs/promises';
import { type JWK } from 'jose';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { textOf } from './text-of.js';
import { signingKey, type SystemAccess } from './service.js';

interface Written {
  readonly provider?: unknown;
  readonly clientId?: unknown;
  readonly clientSecret?: unknown;
  readonly key?: unknown;
}

const FORM =
  'must hold {"clientId": …, "clientSecret": …}, or "key" with a private key (JSON Web Key) instead of the secret, or what "client create" printed.';

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

/** What `client create` printed, kept as it was; null where it is something else. */
function printed(text: string): Written | null {
  const [, clientId] = /^client_id\s+(\S+)/m.exec(text) ?? [];
  const [, clientSecret] = /^client_secret\s+(\S+)/m.exec(text) ?? [];
  return clientId === undefined ? null : { clientId, clientSecret };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return printed(text); // why it is no JSON may repeat a part of it
  }
}

/**
 * Reads what a provider's system shows to get a token; of the file nothing is ever repeated, for it holds a secret.
 * @param provider AGB code, where the file has several
 */
export async function readAccess(file: string, provider?: string): Promise<Result<SystemAccess, string>> {
  let text: string;
  try {
    text = textOf(await readFile(file));
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    return refuse(`${file} cannot be read (${code}).`);
  }
  const one = oneOf(parsed(text), file, provider);
  if (!one.ok) return one;
  const { clientId, clientSecret, key } = one.value;
  if (typeof clientId !== 'string') return refuse(`${file} ${FORM}`);
  if (typeof clientSecret === 'string') return ok({ clientId, clientSecret, signWith: null });
  const signWith = isObject(key) ? await signingKey(key as JWK) : null;
  return signWith === null ? refuse(`${file} ${FORM}`) : ok({ clientId, clientSecret: null, signWith });
}
