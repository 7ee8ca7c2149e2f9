import { randomBytes } from 'node:crypto';
import { type JWK } from 'jose';
import { hashClientSecret, newClientSecret } from './client-secret.js';
import { insertSystemClient, type OwnerConnection } from './system-client.store.js';

export interface NewSystemClient {
  readonly region: string;
  /** AGB code of the provider whose system this is. */
  readonly provider: string;
  /** Made up where left out. */
  readonly clientId?: string;
  /** Public keys for private_key_jwt. A client with keys gets no secret: the stronger way is then the only one. */
  readonly keys?: readonly JWK[];
}

const CLIENT_ID = /^[a-z0-9][a-z0-9-]{2,60}$/;
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'] as const;

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
  if (keys?.some((key) => key.kty === 'oct' || PRIVATE_MEMBERS.some((member) => member in key)))
    throw new Error(
      'Register public keys only: this key set holds a private or shared one. Treat that key as leaked.',
    );
  const clientSecret = keys === undefined ? newClientSecret() : null;
  await insertSystemClient(owner, {
    regionId: region,
    clientId: id,
    providerId: provider,
    secretHash: clientSecret === null ? null : await hashClientSecret(clientSecret),
    jwks: keys === undefined ? null : { keys: [...keys] },
  });
  return { clientId: id, clientSecret };
}
