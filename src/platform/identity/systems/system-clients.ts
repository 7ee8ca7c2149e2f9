import { randomBytes } from 'node:crypto';
import { type JWK } from 'jose';
import { hashClientSecret, newClientSecret } from './client-secret.js';

/** A connection as the owner of the tables: the application itself may only read clients, never make one. */
export interface OwnerConnection {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

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
  await owner.query(
    'INSERT INTO system_client (region_id, client_id, provider_id, secret_hash, jwks) VALUES ($1, $2, $3, $4, $5)',
    [
      region,
      id,
      provider,
      clientSecret === null ? null : await hashClientSecret(clientSecret),
      keys === undefined ? null : JSON.stringify({ keys }),
    ],
  );
  return { clientId: id, clientSecret };
}

/** Takes the way to new tokens away; tokens already handed out end within ten minutes. @returns whether there is such a client. */
export async function disableSystemClient(
  owner: OwnerConnection,
  region: string,
  clientId: string,
): Promise<boolean> {
  const result = (await owner.query(
    'UPDATE system_client SET disabled_at = coalesce(disabled_at, now()) WHERE region_id = $1 AND client_id = $2',
    [region, clientId],
  )) as { readonly rowCount?: number | null };
  return result.rowCount === 1;
}
