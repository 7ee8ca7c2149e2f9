import { randomBytes } from 'node:crypto';
import { type JSONWebKeySet } from 'jose';
import { inBothLanguages } from '../../base/config/index.js';
import { MOST_KEYS, readClientKeys, RSA_BITS } from './client-keys.js';
import { hashClientSecret, newClientSecret } from './client-secret.js';
import {
  CLIENT_ID,
  insertSystemClient,
  type OwnerConnection,
  updateClientKeys,
} from './system-client.store.js';

export interface NewSystemClient {
  readonly region: string;
  /** AGB code of the provider whose system this is. */
  readonly provider: string;
  /** Made up where left out. */
  readonly clientId?: string;
  /** Public keys for private_key_jwt. A client with keys gets no secret: the stronger way is then the only one. */
  readonly keys?: readonly unknown[];
}

/**
 * Registers the system of a provider. The secret is in the answer and nowhere else.
 * @throws where the code, the id or a key is not usable, with a sentence that says why.
 */
export async function createSystemClient(
  owner: OwnerConnection,
  { region, provider, clientId, keys }: NewSystemClient,
): Promise<{ readonly clientId: string; readonly clientSecret: string | null }> {
  if (!/^\d{8}$/.test(provider)) throw new Error('The provider must be an AGB code of eight digits.');
  const id = clientId ?? `system-${provider}-${randomBytes(4).toString('hex')}`;
  if (!CLIENT_ID.test(id)) throw new Error('A client id is 3 to 61 small letters, digits and dashes.');
  const publicKeys = keys === undefined ? null : checkedKeys(keys);
  const clientSecret = keys === undefined ? newClientSecret() : null;
  await insertSystemClient(owner, {
    regionId: region,
    clientId: id,
    providerId: provider,
    secretHash: clientSecret === null ? null : hashClientSecret(clientSecret),
    jwks: publicKeys,
  });
  return { clientId: id, clientSecret };
}

/**
 * Gives a system that signs other keys than it had: both the old and the new one while it changes over, the new one then.
 * @returns whether there is such a system. @throws as above, for the keys.
 */
export const replaceClientKeys = (
  owner: OwnerConnection,
  region: string,
  clientId: string,
  keys: readonly unknown[],
): Promise<boolean> => updateClientKeys(owner, region, clientId, checkedKeys(keys));

/** @throws with a sentence that says which key is wrong, and how. */
function checkedKeys(given: readonly unknown[]): JSONWebKeySet {
  const keys = readClientKeys(given);
  if ('fault' in keys) {
    const { code, number } = keys.fault;
    throw new Error(
      inBothLanguages(`platform.clientKeys.${code}`, { number, most: MOST_KEYS, bits: RSA_BITS }),
    );
  }
  return { keys: [...keys] };
}
