import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { createSystemClient, removeSystemClients } from '../platform/identity/index.js';
import { type Owner } from '../platform/base/database/index.js';

/** A way in for one provider's system: it signs, or it has a secret. Either exists here only, never in the database. */
export interface DemoClient {
  readonly provider: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly signWith: CryptoKey | null;
}

const ALGORITHM = 'ES256';
const ASSERTION_SECONDS = 60;

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
    clients.push({ provider, ...created, signWith: pair?.privateKey ?? null });
  }
  return clients;
}

/** Header and body with which a client asks for a token (RFC 6749 section 4.4, RFC 7523). */
export async function tokenRequest(
  issuer: string,
  { clientId, clientSecret, signWith }: DemoClient,
): Promise<{ readonly headers: Record<string, string>; readonly body: string }> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const grant = { grant_type: 'client_credentials' };
  if (signWith === null) {
    const credentials = [clientId, clientSecret ?? ''].map(encodeURIComponent).join(':');
    const basic = `Basic ${Buffer.from(credentials).toString('base64')}`;
    return { headers: { ...headers, Authorization: basic }, body: new URLSearchParams(grant).toString() };
  }
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${ASSERTION_SECONDS} seconds`)
    .sign(signWith);
  const form = {
    ...grant,
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
  return { headers, body: new URLSearchParams(form).toString() };
}
