import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { decodeJwt, type JWTPayload, SignJWT } from 'jose';
import Provider, { type JWK } from 'oidc-provider';
import { Memory } from './memory-adapter.js';

export interface OutsideIssuer {
  readonly url: string;
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

/** An identity provider as a region would have one: another origin, a client with a secret, RSA keys, claims under other names. */
export async function outsideIssuer(client: {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
}): Promise<OutsideIssuer> {
  let handle: ReturnType<Provider['callback']> | null = null;
  const server: Server = createServer((request, response) => void handle?.(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuer: Pick<OutsideIssuer, 'claims' | 'meddle'> = { claims: {}, meddle: null };
  const names = ['sub', 'name', 'realm_access', 'org', 'job', 'email', 'email_verified', 'acr'];
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
    claims: { openid: names },
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
    const { acr } = issuer.claims;
    const login = { accountId: 'person-7', ...(typeof acr === 'string' ? { acr } : {}) };
    await provider.interactionFinished(request, response, { login });
  };
  return Object.assign(issuer, {
    url,
    key: privateKey,
    async walk(address: string): Promise<string> {
      const jar = new Map<string, string>();
      for (let next = address, hops = 0; hops < 8; hops++) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
        for (const line of response.headers.getSetCookie()) {
          const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
          jar.set(name, value);
        }
        const location = response.headers.get('location');
        if (location === null) throw new Error(`The issuer stopped at ${next}: ${await response.text()}`);
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
    close: () => new Promise<void>((done) => server.close(() => done())),
  });
}
