import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import pg from 'pg';
import request from 'supertest';
import { type TestApp, testApp } from '../support/app.js';
import { Browser } from '../support/browser.js';
import { type OutsideIssuer, outsideIssuer } from '../support/outside-issuer.js';
import { ProbeModule } from '../support/probe.js';

const SMALL = '99990002';
const LARGE = '99990001';
const CLINICIAN = `clinician-${LARGE}`;

async function asOwner<T>(running: TestApp, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: running.postgres.ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

const seedRegion = (running: TestApp): Promise<unknown> =>
  asOwner(running, (owner) =>
    owner.query(`INSERT INTO region (id, name, synthetic) VALUES ('GRONINGEN', 'Groningen', true);
      INSERT INTO provider (region_id, id, name) VALUES
        ('GRONINGEN', '${LARGE}', 'Noorderlicht <GGZ>'), ('GRONINGEN', '${SMALL}', 'De Wierde');`),
  );

describe('somebody who signs in', () => {
  let running: TestApp;
  let server: Server;

  beforeAll(async () => {
    running = await testApp({ stages: [ProbeModule] });
    server = running.app.getHttpServer() as Server;
    await seedRegion(running);
  });
  afterAll(() => running.close());

  const signIn = async (id: string, returnTo = '/'): Promise<{ browser: Browser; arrived: string }> => {
    const browser = new Browser(server);
    const page = await browser.follow(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    expect(page.status).toBe(200);
    return { browser, arrived: await browser.post(browser.at, { persona: id }) };
  };
  const csrfOf = async (browser: Browser): Promise<string> =>
    ((await browser.get('/api/v1/session')).body as { csrfToken: string }).csrfToken;

  it('is asked to sign in first', async () => {
    const { body } = await request(server).get('/api/v1/session').expect(200);
    expect(body).toEqual({ signedIn: false, signInUrl: '/auth/sign-in', demo: true });
    const refused = await request(server).get('/api/v1/probe/decide').expect(401);
    expect(refused.body).toMatchObject({ code: 'not-signed-in', status: 401 });
  });

  it('chooses a persona, comes back with a code to where the way began, and is who the persona is', async () => {
    const { browser, arrived } = await signIn(CLINICIAN, '/beoordelen?x=1#top');
    expect(arrived).toBe('/beoordelen?x=1#top');
    const { body } = await browser.get('/api/v1/session');
    expect(body).toEqual({
      signedIn: true,
      user: { id: CLINICIAN, displayName: 'Sanne Veldkamp', role: 'clinician', profession: 'gz-psycholoog' },
      organisation: { id: LARGE, name: 'Noorderlicht <GGZ>' },
      contexts: [
        {
          role: 'clinician',
          organisation: { id: LARGE, name: 'Noorderlicht <GGZ>' },
          current: true,
        },
      ],
      region: { id: 'GRONINGEN', name: 'Groningen', synthetic: true },
      permissions: expect.arrayContaining(['proposals:decide']) as unknown,
      csrfToken: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      demo: true,
    });
    expect((await browser.get('/api/v1/probe/decide')).body).toMatchObject({
      user: CLINICIAN,
      organisation: LARGE,
    });
  });

  it('is in the audit trail from then on', async () => {
    const { browser } = await signIn('administrator');
    await browser.send('POST', '/auth/sign-out', { 'X-CSRF-Token': await csrfOf(browser) });
    const { rows } = await asOwner(running, (owner) =>
      owner.query<{ action: string; role: string }>(
        `SELECT action, role FROM audit_event WHERE user_id = 'administrator' ORDER BY id`,
      ),
    );
    expect(rows).toEqual([
      { action: 'session.start', role: 'administrator' },
      { action: 'session.end', role: 'administrator' },
    ]);
  });

  it('sees a page of names without scripts, in both languages, with every name as text', async () => {
    const browser = new Browser(server);
    const page = await browser.follow('/auth/sign-in', { 'Accept-Language': 'nl' });
    expect(page.text).toContain('Kies wie u bent');
    expect(page.text).toContain('Noorderlicht &lt;GGZ&gt;');
    expect(page.text).not.toContain('<script');
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(page.headers['cache-control']).toBe('no-store');
    expect((await browser.get(`${browser.at}?lang=en`)).text).toContain('Choose who you are');
  });

  it('finds a clinician on both sides of any proposal, and somebody who may not decide', async () => {
    const browser = new Browser(server);
    const { text } = await browser.follow('/auth/sign-in');
    const offered = [...text.matchAll(/value="([\w-]+)"/g)].map(([, id]) => id);
    expect(offered).toEqual([
      CLINICIAN,
      `${CLINICIAN}-2`,
      `intake-${LARGE}`,
      `steward-${LARGE}`,
      'clinician-at-two',
      `clinician-${SMALL}`,
      `clinician-${SMALL}-2`,
      'case-table-chair',
      'taskforce-analyst',
      'administrator',
      'privacy-officer',
    ]);
  });

  it('gets a cookie that scripts cannot read and other sites cannot post with', async () => {
    const { browser } = await signIn(CLINICIAN);
    const line = browser.setCookie('doorstroom_session');
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toContain('HttpOnly');
    expect(line).toContain('SameSite=Lax');
    expect(line).not.toContain('Secure'); // plain http on this machine; see below for https
    // Nothing in it can be read without the key.
    expect(
      Buffer.from(browser.cookie('doorstroom_session') ?? '', 'base64url').toString('latin1'),
    ).not.toContain(LARGE);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/%5Cevil.example',
    'javascript:alert(1)',
  ])('never ends up elsewhere with returnTo=%s', async (wish) => {
    const { arrived, browser } = await signIn(CLINICIAN, wish);
    expect(new URL(arrived, 'http://here').host).toBe('here');
    expect(browser.trail.every((address) => !/^(\/\/|\/\\)/.test(address))).toBe(true);
  });

  it('changes nothing without the token of the session', async () => {
    const { browser } = await signIn(CLINICIAN);
    const other = await signIn(CLINICIAN);
    const none = await browser.send('POST', '/api/v1/probe/decide');
    expect(none.body).toMatchObject({ code: 'csrf-token-wrong', status: 403 });
    const foreign = await browser.send('POST', '/api/v1/probe/decide', {
      'X-CSRF-Token': await csrfOf(other.browser),
    });
    expect(foreign.body).toMatchObject({ code: 'csrf-token-wrong' });
    const own = await browser.send('POST', '/api/v1/probe/decide', { 'X-CSRF-Token': await csrfOf(browser) });
    expect(own.status).toBe(201);
  });

  it('may do what the role may do and not more', async () => {
    const { browser } = await signIn('privacy-officer');
    const refused = await browser.get('/api/v1/probe/decide');
    expect(refused.body).toMatchObject({ code: 'not-allowed', status: 403 });
  });

  it('is refused at a route nobody said whom it is for, and the stricter of two marks holds', async () => {
    const { browser } = await signIn(CLINICIAN);
    expect((await browser.get('/api/v1/probe/forgotten')).status).toBe(403);
    await request(server).get('/api/v1/probe/forgotten').expect(403);
    await request(server).delete('/api/v1/probe/both').expect(401);
  });

  it('signs out with the token of the session, and not because another site says so', async () => {
    const { browser } = await signIn(CLINICIAN);
    expect((await browser.send('POST', '/auth/sign-out')).status).toBe(403);
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ signedIn: true });
    const done = await browser.send('POST', '/auth/sign-out', { 'X-CSRF-Token': await csrfOf(browser) });
    expect(done.status).toBe(204);
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ signedIn: false });
    await request(server).post('/auth/sign-out').expect(204);
  });

  it('cannot use an answer of the issuer twice, in another browser, or with another state', async () => {
    const { browser } = await signIn(CLINICIAN);
    const callback = browser.trail.find((address) => address.startsWith('/auth/callback')) ?? '';
    expect(callback).toContain('code=');
    expect((await browser.get(callback)).status).toBe(400);
    const stranger = await new Browser(server).get(callback);
    expect(stranger.status).toBe(400);
    expect(stranger.headers['set-cookie']?.toString() ?? '').not.toContain('doorstroom_session=ey');
    const halfway = new Browser(server);
    await halfway.follow('/auth/sign-in');
    const forged = await halfway.get(callback);
    expect(forged.status).toBe(403);
    expect(forged.text).toContain('sign-in-refused');
  });

  it('cannot show a sign-in state as a session', async () => {
    const browser = new Browser(server);
    await browser.follow('/auth/sign-in');
    const state = browser.cookie('doorstroom_sign_in') ?? '';
    expect(state).not.toBe('');
    const { body } = await request(server)
      .get('/api/v1/session')
      .set('Cookie', `doorstroom_session=${state}`);
    expect(body).toMatchObject({ signedIn: false });
  });

  it('cannot choose a persona in a step of another browser', async () => {
    const browser = new Browser(server);
    await browser.follow('/auth/sign-in');
    await request(server).get(browser.at).expect(400);
    await request(server).post(browser.at).type('form').send({ persona: CLINICIAN }).expect(400);
  });

  it('reaches nothing of the issuer that is not needed', async () => {
    for (const path of [
      '/oidc/me',
      '/oidc/reg',
      '/oidc/token/introspection',
      '/oidc/session/end',
      '/oidc/device',
      '/oidc/',
    ])
      await request(server).get(path).expect(404);
  });
});

describe('a service with an issuer of its own', () => {
  it('marks its cookies as secure, shows no personas and says so when the issuer does not answer', async () => {
    const running = await testApp({
      stages: [ProbeModule],
      env: {
        PUBLIC_URL: 'https://doorstroom.example',
        OIDC_ISSUER: 'http://127.0.0.1:9', // nobody listens on the discard port
        OIDC_CLIENT_ID: 'doorstroom',
      },
    });
    try {
      const server = running.app.getHttpServer() as Server;
      await seedRegion(running);
      const answer = await request(server).get('/auth/sign-in').set('Host', 'doorstroom.example');
      expect(answer.status).toBe(503);
      expect(answer.text).toContain('issuer-unreachable');
      await request(server).get('/auth/demo/abcdefghijklmnop').expect(404);
      await request(server).get('/oidc/auth?client_id=doorstroom-web').expect(404);
      const out = await request(server).post('/auth/sign-out').expect(204);
      // With this prefix a browser takes it over TLS alone, from this host, for all its paths.
      expect(String(out.headers['set-cookie'])).toMatch(
        /^__Host-doorstroom_session=; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/,
      );
    } finally {
      await running.close();
    }
  });
});

describe('somebody known to an issuer elsewhere', () => {
  const PUBLIC_URL = 'http://127.0.0.1:3999'; // never listened on: supertest stands in for the browser
  const logged: string[] = [];
  let issuer: OutsideIssuer;
  let env: Record<string, string>;
  let running: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    const secret = 'the secret of this service at the issuer';
    issuer = await outsideIssuer({ id: 'doorstroom', secret, redirectUri: `${PUBLIC_URL}/auth/callback` });
    env = {
      PUBLIC_URL,
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: 'doorstroom',
      OIDC_CLIENT_SECRET: secret,
      OIDC_ROLE_CLAIM: 'realm_access.roles',
      OIDC_ORGANISATION_CLAIM: 'org',
      OIDC_PROFESSION_CLAIM: 'job',
      OIDC_CLAIM_VALUES: '{"role":{"behandelaar":"clinician"},"profession":{"gz":"gz-psycholoog"}}',
    };
    running = await testApp({
      stages: [ProbeModule],
      env: { ...env, LOG_LEVEL: 'warn' },
      log: (line) => logged.push(line),
    });
    await seedRegion(running);
  });
  afterAll(async () => {
    await running.close();
    await issuer.close();
  });
  beforeEach(() => {
    browser = new Browser(running.app.getHttpServer() as Server);
  });

  const signIn = async (address: string, claims: Record<string, unknown>) => {
    issuer.claims = claims;
    const begun = await browser.get(address);
    expect(begun.status).toBe(302);
    expect(begun.headers['location']).toMatch(/^http:.*code_challenge_method=S256/);
    const back = await issuer.walk(begun.headers['location'] as string);
    expect(back.startsWith(`${PUBLIC_URL}/auth/callback?`)).toBe(true);
    return browser.get(back);
  };

  it('signs in with the role, organisation and profession that the claims mean', async () => {
    const arrived = await signIn('/auth/sign-in?returnTo=/beoordelen', {
      name: 'Sanne',
      realm_access: { roles: ['behandelaar', 'something-else'] },
      org: SMALL,
      job: 'gz',
    });
    expect(arrived.headers['location']).toBe('/beoordelen');
    expect((await browser.get('/api/v1/session')).body).toMatchObject({
      user: { id: 'person-7', displayName: 'Sanne', role: 'clinician', profession: 'gz-psycholoog' },
      organisation: { id: SMALL, name: 'De Wierde' },
      demo: false,
    });
  });

  it('brings an address for mail that the issuer stands for, seen by nobody else and in nothing but the preferences', async () => {
    const claims = {
      realm_access: { roles: ['behandelaar'] },
      org: SMALL,
      email: 'sanne@organisation.example',
    };
    const claimed = async () =>
      ((await browser.get('/api/v1/notification-preferences')).body as { claimed: string | null }).claimed;
    await signIn('/auth/sign-in', claims);
    expect(await claimed()).toBe('sanne@organisation.example');
    expect(JSON.stringify((await browser.get('/api/v1/session')).body)).not.toContain('organisation.example');
    await signIn('/auth/sign-in', { ...claims, email_verified: false });
    expect(await claimed()).toBeNull();
    await signIn('/auth/sign-in', { ...claims, email: 'new@organisation.example', email_verified: true });
    expect(await claimed()).toBe('new@organisation.example');
  });

  it('chooses one of several roles, and is nobody until then', async () => {
    const claims = { realm_access: { roles: ['behandelaar', 'administrator'] }, org: SMALL };
    const asked = await signIn('/auth/sign-in?returnTo=/x', claims);
    expect(asked.text).toContain('/auth/sign-in?returnTo=%2Fx&amp;role=administrator');
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ signedIn: false });
    await signIn('/auth/sign-in?returnTo=/x&role=administrator', claims);
    expect((await browser.get('/api/v1/session')).body).toMatchObject({
      user: { role: 'administrator' },
      organisation: null,
    });
  });

  it.each([
    ['no role here', { realm_access: { roles: ['engine', 'provider-system'] } }, 'no-role'],
    ['no organisation', { realm_access: { roles: ['behandelaar'] } }, 'no-organisation'],
    [
      'roles and organisations that nobody paired',
      { realm_access: { roles: ['behandelaar', 'data-steward'] }, org: [SMALL, LARGE] },
      'roles-unpaired',
    ],
  ])('with %s is told so and stays outside', async (_what, claims, code) => {
    const refused = await signIn('/auth/sign-in', claims);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain(code);
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ signedIn: false });
  });

  it('leaves in the log which claims counted for nothing and what kind of value they held, and no value', async () => {
    logged.length = 0;
    await signIn('/auth/sign-in', { realm_access: { roles: ['Jansen', 7] }, org: ['Huize Jansen', SMALL] });
    expect(logged.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({
        unusable: [
          { claim: 'realm_access.roles', kind: 'unknown text', times: 1 },
          { claim: 'realm_access.roles', kind: 'number', times: 1 },
          { claim: 'org', kind: 'unknown text', times: 1 },
        ],
      }),
    );
    expect(logged.join()).not.toContain('Jansen');
  });

  it('begins only from here: a page elsewhere starts no session in the background', async () => {
    const begun = (from: string) =>
      request(running.app.getHttpServer() as Server)
        .get('/auth/sign-in?returnTo=/x')
        .set('Sec-Fetch-Site', from);
    for (const from of ['cross-site', 'same-site']) {
      const { status, headers } = await begun(from);
      expect([from, status, headers['location'], headers['set-cookie']]).toEqual([
        from,
        303,
        '/x',
        undefined,
      ]);
    }
    for (const from of ['same-origin', 'none'])
      expect((await begun(from)).headers['location']).toContain(issuer.url);
  });

  it('who is refused by the issuer is told so', async () => {
    const begun = await browser.get('/auth/sign-in');
    const state = new URL(begun.headers['location'] as string).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error: 'access_denied', state, iss: issuer.url });
    expect((await browser.get(`/auth/callback?${query.toString()}`)).status).toBe(403);
  });

  describe('with an ID token', () => {
    const { privateKey: foreign } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const signed = (claims: JWTPayload, key = issuer.key) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'outside' }).sign(key);
    const arrive = async (meddle: NonNullable<OutsideIssuer['meddle']>) => {
      issuer.meddle = meddle;
      const arrived = await signIn('/auth/sign-in', { realm_access: { roles: ['behandelaar'] }, org: SMALL });
      const { body } = await browser.get('/api/v1/session');
      return {
        status: arrived.status,
        text: arrived.text,
        signedIn: (body as { signedIn: boolean }).signedIn,
      };
    };
    afterEach(() => {
      issuer.meddle = null;
    });

    it('of the issuer comes in (so that the refusals below are for their own reason)', async () => {
      expect(await arrive((claims) => signed(claims))).toMatchObject({ status: 303, signedIn: true });
    });

    const past = Math.floor(Date.now() / 1000) - 600;
    it.each<[string, NonNullable<OutsideIssuer['meddle']>]>([
      ['signed by somebody else', (claims) => signed(claims, foreign)],
      ['without a signature', (claims) => new UnsecuredJWT(claims).encode()],
      [
        'signed with the secret of this service',
        (claims) =>
          new SignJWT(claims)
            .setProtectedHeader({ alg: 'HS256' })
            .sign(new TextEncoder().encode(env['OIDC_CLIENT_SECRET'])),
      ],
      ['of another issuer', (claims) => signed({ ...claims, iss: 'https://other.example' })],
      ['for another service', (claims) => signed({ ...claims, aud: 'another' })],
      ['of another sign-in', (claims) => signed({ ...claims, nonce: 'of-another' })],
      ['without the nonce of this one', ({ nonce: _, ...claims }) => signed(claims)],
      ['that is over', (claims) => signed({ ...claims, iat: past, exp: past + 60 })],
    ])('%s stays outside', async (_what, meddle) => {
      const outcome = await arrive(meddle);
      expect(outcome).toMatchObject({ status: 403, signedIn: false });
      expect(outcome.text).toContain('sign-in-refused');
    });
  });

  it('is sent to no issuer that calls itself by another name', async () => {
    const impostor = createServer((asked, answer) => {
      const here = `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`;
      answer.setHeader('Content-Type', 'application/json');
      answer.end(
        JSON.stringify({
          issuer: `${here}/other`,
          authorization_endpoint: `${here}/auth`,
          token_endpoint: `${here}/token`,
          jwks_uri: `${here}/jwks`,
          response_types_supported: ['code'],
          asked: asked.url,
        }),
      );
    });
    await new Promise<void>((done) => impostor.listen(0, '127.0.0.1', done));
    const OIDC_ISSUER = `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`;
    const led = await testApp({ stages: [ProbeModule], beside: running, env: { ...env, OIDC_ISSUER } });
    try {
      const answer = await request(led.app.getHttpServer() as Server).get('/auth/sign-in');
      expect(answer.status).toBe(503);
      expect(answer.text).toContain('issuer-unreachable');
    } finally {
      await led.close();
      await new Promise<void>((done) => impostor.close(() => done()));
    }
  });

  it('signs in as strongly as the region demands, or not', async () => {
    const strict = await testApp({
      stages: [ProbeModule],
      beside: running,
      env: { ...env, OIDC_ACR_VALUES: 'urn:two-factors urn:card' },
    });
    try {
      const attempt = async (acr: object) => {
        browser = new Browser(strict.app.getHttpServer() as Server);
        return signIn('/auth/sign-in', { realm_access: { roles: ['behandelaar'] }, org: SMALL, ...acr });
      };
      for (const acr of [{}, { acr: 'urn:password' }, { acr: 'urn:two-factors urn:card' }]) {
        const refused = await attempt(acr);
        expect([acr, refused.status]).toEqual([acr, 403]);
        expect(refused.text).toContain('sign-in-too-weak');
        expect((await browser.get('/api/v1/session')).body).toMatchObject({ signedIn: false });
      }
      expect((await attempt({ acr: 'urn:card' })).status).toBe(303);
      expect((await browser.get('/api/v1/session')).body).toMatchObject({ signedIn: true });
    } finally {
      await strict.close();
    }
  });

  describe('and signed out there', () => {
    const arrive = () =>
      signIn('/auth/sign-in', { name: 'Sanne', realm_access: { roles: ['behandelaar'] }, org: SMALL });
    const notify = async (claims: Record<string, unknown>, key?: KeyObject, type?: string) =>
      request(running.app.getHttpServer() as Server)
        .post('/auth/backchannel-logout')
        .type('form')
        .send({ logout_token: await issuer.logoutToken(claims, key, type) });
    const isSignedIn = async (): Promise<boolean> =>
      ((await browser.get('/api/v1/session')).body as { signedIn: boolean }).signedIn;

    it('is signed out here too', async () => {
      await arrive();
      expect(await isSignedIn()).toBe(true);
      expect((await notify({ sub: 'person-7' })).status).toBe(200);
      expect(await isSignedIn()).toBe(false);
    });

    it.each<[string, Record<string, unknown>, boolean]>([
      ['signed by somebody else', { sub: 'person-7' }, true],
      ['for another service', { sub: 'person-7', aud: 'another' }, false],
      ['of another issuer', { sub: 'person-7', iss: 'https://other.example' }, false],
      ['that is an ID token', { sub: 'person-7', nonce: 'n' }, false],
      ['about nothing', { sub: 'person-7', events: {} }, false],
      ['about nobody', {}, false],
      ['of yesterday', { sub: 'person-7', iat: Math.floor(Date.now() / 1000) - 86_400 }, false],
    ])('is not, by a message %s', async (_what, claims, forged) => {
      await arrive();
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      expect((await notify(claims, forged ? privateKey : undefined)).status).toBe(400);
      expect(await isSignedIn()).toBe(true);
    });

    it('is not, by a token that says it is for something else', async () => {
      await arrive();
      expect((await notify({ sub: 'person-7' }, undefined, 'at+jwt')).status).toBe(400);
      expect(await isSignedIn()).toBe(true);
      expect((await notify({ sub: 'person-7' }, undefined, 'JWT')).status).toBe(200);
    });

    it('once: the same message does not sign anybody out a second time', async () => {
      const message = { sub: 'person-7', jti: 'the-same' };
      expect((await notify(message)).status).toBe(200);
      await arrive();
      expect((await notify(message)).status).toBe(400);
      expect(await isSignedIn()).toBe(true);
    });
  });

  it('starts again at the public address when the way began at another name of the same machine', async () => {
    const { headers } = await request(running.app.getHttpServer() as Server)
      .get('/auth/sign-in?returnTo=/x')
      .set('Host', 'localhost:3999');
    expect(headers['location']).toBe(`${PUBLIC_URL}/auth/sign-in?returnTo=%2Fx&moved=1`);
  });
});
