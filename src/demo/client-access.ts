import { exportJWK, generateKeyPair } from 'jose';
import { type SystemAccess } from '../ingest/index.js';
import { createSystemClient, removeSystemClients } from '../platform/identity/index.js';
import { type Owner } from '../platform/base/database/index.js';

/** A way in for one provider's system: it signs, or it has a secret. Either exists here only, never in the database. */
export interface DemoClient extends SystemAccess {
  readonly provider: string;
}

const ALGORITHM = 'ES256';

/**
 * Registers a system for every provider; those of an earlier demo of the region end. They sign with a key made here
 * (private_key_jwt), unless secrets are asked for: those a person can try the API with.
 */
export async function registerClients(
  owner: Owner,
  region: string,
  providers: readonly string[],
  access: 'keys' | 'secrets',
): Promise<DemoClient[]> {
  const idOf = (provider: string): string => `demo-${region.toLowerCase()}-${provider}`;
  await removeSystemClients(owner, region, providers.map(idOf));
  const pair = access === 'keys' ? await generateKeyPair(ALGORITHM) : null;
  const keys = pair === null ? undefined : [await exportJWK(pair.publicKey)];
  const clients: DemoClient[] = [];
  for (const provider of providers) {
    const created = await createSystemClient(owner, { region, provider, clientId: idOf(provider), keys });
    clients.push({
      ...{ provider, ...created },
      signWith: pair === null ? null : { key: pair.privateKey, alg: ALGORITHM },
    });
  }
  return clients;
}
