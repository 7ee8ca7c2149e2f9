import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSecureServer, get as getSecurely } from 'node:https';
import { type AddressInfo } from 'node:net';
import { decodeJwt, type JWTPayload, SignJWT } from 'jose';
import Provider, { type JWK } from 'oidc-provider';
import { generate } from 'selfsigned';
import { Memory } from './memory-adapter.js';

export interface OutsideIssuer {
  readonly url: string;
  /** The certificate it shows, which nobody else vouches for; null where it speaks plain http. */
  readonly certificate: string | null;
  /** What the next person who signs in is said to be. */
  claims: Readonly<Record<string, unknown>>;
  /** Puts another ID token in the place of the one with these claims; null = none. */
  meddle: ((claims: JWTPayload) => string | Promise<string>) | null;
  /** What it signs with. */
  readonly key: KeyObject;
  /** Goes through the sign-in there as a browser would, up to the address that leads back. */
  walk(address: string): Promise<string>;
  /** A logout token as the issuer would post it, signed with its own key unless another is given. */
  logoutToken(claims: Readonly<Record<string, unknown>>, key?: KeyObject, type?: string): Promise<string>;
  close(): Promise<void>;
}

async function certificateOf(host: string): Promise<{ readonly cert: string; readonly key: string }> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: host }] },
    ],
  });
  return { cert, key };
}

/**
 * An identity provider as a region would have one: another origin, a client with a secret, RSA keys, claims under other
 * names; by https with a certificate of its own where `secure`.
 */
export async function outsideIssuer(
  client: { readonly id: string; readonly secret: string; readonly redirectUri: string },
  { secure = false } = {},
): Promise<OutsideIssuer> {
  let handle: ReturnType<Provider['callback']> | null = null;
  const listener: Parameters<typeof createServer>[1] = (request, response) =>
    void handle?.(request, response);
  const tls = secure ? await certificateOf('127.0.0.1') : null;
  const server: Server = tls === null ? createServer(listener) : createSecureServer(tls, listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `${secure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const open = (address: string, headers: Record<string, string>): Promise<IncomingMessage> =>
    new Promise((answered, failed) => {
      const sent =
        tls === null
          ? get(address, { headers }, answered)
          : getSecurely(address, { headers, ca: tls.cert }, answered);
      sent.on('error', failed);
    });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuer: Pick<OutsideIssuer, 'claims' | 'meddle'> = { claims: {}, meddle: null };
  const names = ['sub', 'name', 'email', 'email_verified', 'acr'];
  const titles = ['realm_access', 'org', 'job', 'role', 'organisation', 'profession'];
  const provider = new Provider(url, {
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'outside', use: 'sig', alg: 'RS256' } as JWK],
    },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: [...names, ...titles] },
    conformIdTokenClaims: false,
    adapter: () => new Memory(),
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    cookies: { keys: ['only for this test'] },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: false } },
    interactions: { url: (_ctx, step) => `/step/${step.uid}` },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => Promise.resolve({ ...issuer.claims, sub }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.id,
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    await next();
    const answer = ctx.body as { id_token?: string } | undefined;
    if (ctx.path === '/token' && issuer.meddle !== null && answer?.id_token !== undefined)
      ctx.body = { ...answer, id_token: await issuer.meddle(decodeJwt(answer.id_token)) };
  });
  const callback = provider.callback();
  handle = async (request, response) => {
    if (!request.url?.startsWith('/step/')) return callback(request, response);
    const { acr, sub } = issuer.claims;
    const accountId = typeof sub === 'string' ? sub : 'person-7';
    const login = { accountId, ...(typeof acr === 'string' ? { acr } : {}) };
    await provider.interactionFinished(request, response, { login });
  };
  return Object.assign(issuer, {
    url,
    certificate: tls?.cert ?? null,
    key: privateKey,
    async walk(address: string): Promise<string> {
      const jar = new Map<string, string>();
      for (let next = address, hops = 0; hops < 8; hops++) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await open(next, { cookie });
        for (const line of response.headers['set-cookie'] ?? []) {
          const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
          jar.set(name, value);
        }
        response.resume();
        const { location } = response.headers;
        if (location === undefined) throw new Error(`The issuer stopped at ${next}: ${response.statusCode}`);
        next = new URL(location, next).href;
        if (!next.startsWith(url)) return next;
      }
      throw new Error('The issuer goes round in circles.');
    },
    logoutToken: (
      claims: Readonly<Record<string, unknown>>,
      key: KeyObject = privateKey,
      type = 'logout+jwt',
    ) =>
      new SignJWT({
        iss: url,
        aud: client.id,
        iat: Math.floor(Date.now() / 1000),
        exp: Math.floor(Date.now() / 1000) + 120,
        jti: randomUUID(),
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'outside', typ: type })
        .sign(key),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  });
}
