import { importJWK, type JWK, SignJWT, type CryptoKey } from 'jose';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';

/** What a provider's system shows to get a token: a secret, or a key of its own that it signs with. */
export interface SystemAccess {
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly signWith: {
    readonly key: CryptoKey | Uint8Array;
    readonly alg: string;
    readonly kid?: string;
  } | null;
}

const ATTEMPTS = 4;
const ASSERTION_SECONDS = 60;
const pause = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));

/** `fetch`, with "nobody there" as a value and with the patience that a busy service asks for. */
export async function send(url: string, init: RequestInit): Promise<Result<Response, string>> {
  for (let attempt = 1; ; attempt++) {
    let response: Response;
    try {
      response = await fetch(url, init);
    } catch {
      const { origin } = new URL(url);
      return refuse(
        `Nobody answers at ${origin}. Start the service (npm start), or name its address with --url.`,
      );
    }
    if ((response.status !== 429 && response.status !== 503) || attempt === ATTEMPTS) return ok(response);
    await response.body?.cancel();
    await pause(Math.min(Number(response.headers.get('retry-after')) || attempt, 10));
  }
}

/** What the service calls itself when it hands out tokens; behind a proxy that is not the address it is reached at. */
export async function issuerAt(baseUrl: string): Promise<Result<string, string>> {
  const response = await send(`${baseUrl}/oidc/.well-known/openid-configuration`, {});
  if (!response.ok) return response;
  const { issuer } = (await response.value.json().catch(() => ({}))) as { issuer?: string };
  return issuer === undefined
    ? refuse(`What answers at ${baseUrl} is not this service. Name its address with --url.`)
    : ok(issuer);
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  'EC P-256': 'ES256',
  'EC P-384': 'ES384',
  'OKP Ed25519': 'EdDSA',
  RSA: 'PS256',
};

/** A private key as JSON (a JSON Web Key); null where it is none that the service takes. */
export async function signingKey(jwk: JWK): Promise<SystemAccess['signWith']> {
  const alg = jwk.alg ?? ALGORITHMS[jwk.crv === undefined ? String(jwk.kty) : `${jwk.kty} ${jwk.crv}`];
  if (alg === undefined || jwk.d === undefined) return null;
  try {
    const key = await importJWK(jwk, alg);
    return { key, alg, ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) };
  } catch {
    return null; // what is wrong with a private key is nothing to print
  }
}

/** Header and body with which a client asks for a token (RFC 6749 section 4.4, RFC 7523). */
export async function tokenRequest(
  issuer: string,
  { clientId, clientSecret, signWith }: SystemAccess,
): Promise<{ readonly headers: Record<string, string>; readonly body: string }> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const grant = { grant_type: 'client_credentials' };
  if (signWith === null) {
    const credentials = [clientId, clientSecret ?? ''].map(encodeURIComponent).join(':');
    const basic = `Basic ${Buffer.from(credentials).toString('base64')}`;
    return { headers: { ...headers, Authorization: basic }, body: new URLSearchParams(grant).toString() };
  }
  const { key, ...header } = signWith;
  const assertion = await new SignJWT({})
    .setProtectedHeader(header)
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${ASSERTION_SECONDS} seconds`)
    .sign(key);
  const form = {
    ...grant,
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
  return { headers, body: new URLSearchParams(form).toString() };
}

/** A token for a provider's system; else why there is none, `invalid_client` where the service knows no such system. */
export async function tokenAt(
  baseUrl: string,
  issuer: string,
  access: SystemAccess,
): Promise<Result<string, { readonly code: string } | { readonly sentence: string }>> {
  const response = await send(`${baseUrl}/oidc/token`, {
    method: 'POST',
    ...(await tokenRequest(issuer, access)),
  });
  if (!response.ok) return refuse({ sentence: response.error });
  const { value } = response;
  const answer = (await value.json().catch(() => ({}))) as { access_token?: string; error?: string };
  return value.ok && answer.access_token
    ? ok(answer.access_token)
    : refuse({ code: answer.error ?? `HTTP ${value.status}` });
}
