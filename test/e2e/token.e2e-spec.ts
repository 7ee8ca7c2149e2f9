import { createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { type Server } from 'node:http';
import { type JWK, SignJWT } from 'jose';
import pg from 'pg';
import request from 'supertest';
import { disableSystemClient } from '../../src/platform/identity/systems/system-client.store.js';
import { createSystemClient } from '../../src/platform/identity/systems/system-clients.js';
import { tokenKeys } from '../../src/platform/identity/systems/token-keys.js';
import { type TestApp, testApp } from '../support/app.js';
import { ProbeModule } from '../support/probe.js';

const REGION = 'GRONINGEN';
const PROVIDER = '99990001';
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

const keyPair = (): { readonly own: KeyObject; readonly jwk: JWK } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    own: privateKey,
    jwk: { ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'ES256' } as JWK,
  };
};

describe('the system of a provider', () => {
  let running: TestApp;
  let server: Server;
  let owner: pg.Client;
  let issuer: string;
  let audience: string;

  beforeAll(async () => {
    running = await testApp({ stages: [ProbeModule] });
    server = running.app.getHttpServer() as Server;
    issuer = `${running.settings.http.publicUrl}/oidc`;
    audience = `${running.settings.http.publicUrl}/api/v1`;
    owner = new pg.Client({ connectionString: running.postgres.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO region (id, name) VALUES ('${REGION}', 'Groningen')`);
  });
  afterAll(async () => {
    await owner.end();
    await running.close();
  });

  const newClient = (more: { keys?: JWK[] } = {}) =>
    createSystemClient(owner, { region: REGION, provider: PROVIDER, ...more });
  const ask = (form: Record<string, string>) =>
    request(server)
      .post('/oidc/token')
      .type('form')
      .send({ grant_type: 'client_credentials', ...form });
  const tokenOf = async (): Promise<string> => {
    const { clientId, clientSecret } = await newClient();
    const { body } = await ask({}).auth(clientId, clientSecret ?? '');
    return (body as { access_token: string }).access_token;
  };
  const push = (token: string) =>
    request(server).post('/api/v1/probe/push').set('Authorization', `Bearer ${token}`);

  it('gets a token of ten minutes for its secret and acts for its provider with it', async () => {
    const { clientId, clientSecret } = await newClient();
    const { body, headers } = await ask({})
      .auth(clientId, clientSecret ?? '')
      .expect(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    expect(headers['cache-control']).toContain('no-store');
    const { access_token: token } = body as { access_token: string };
    const actor = await push(token).expect(201);
    expect(actor.body).toEqual({
      region: REGION,
      user: `system:${clientId}`,
      displayName: clientId,
      role: 'provider-system',
      organisation: PROVIDER,
      profession: null,
      work: 'write',
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    // The secret itself may also come in the form; both ways end in the same comparison.
    await ask({ client_id: clientId, client_secret: clientSecret ?? '' }).expect(200);
  });

  it('may push but not decide', async () => {
    const token = await tokenOf();
    const refused = await request(server)
      .post('/api/v1/probe/decide')
      .set('Authorization', `Bearer ${token}`);
    expect(refused.body).toMatchObject({ code: 'not-allowed', status: 403 });
  });

  it('finds the public keys and nothing private of them', async () => {
    const { body } = await request(server).get('/oidc/jwks').expect(200);
    const { keys } = body as { keys: Record<string, string>[] };
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(Object.keys(key)).not.toContain('d');
    const { body: metadata } = await request(server)
      .get('/oidc/.well-known/openid-configuration')
      .expect(200);
    expect(metadata).toMatchObject({ issuer, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks` });
  });

  it('is not fooled by the host of a request', async () => {
    const { body } = await request(server)
      .get('/oidc/.well-known/openid-configuration')
      .set({ Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' });
    expect(JSON.stringify(body)).not.toContain('evil');
  });

  describe('with keys of its own', () => {
    const { own, jwk } = keyPair();
    const assertion = (clientId: string, changes: Record<string, unknown> = {}, key: KeyObject = own) =>
      new SignJWT({ iss: clientId, sub: clientId, aud: issuer, jti: randomUUID(), ...changes })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .setIssuedAt()
        .setExpirationTime((changes['exp'] as number | undefined) ?? '2m')
        .sign(key);
    const present = (client_assertion: string) => ask({ client_assertion, client_assertion_type: ASSERTION });

    it('signs its request, once', async () => {
      const { clientId, clientSecret } = await newClient({ keys: [jwk] });
      expect(clientSecret).toBeNull();
      const signed = await assertion(clientId);
      const { body } = await present(signed).expect(200);
      await push((body as { access_token: string }).access_token).expect(201);
      expect((await present(signed)).status).toBe(401);
    });

    it('is refused with another key, another audience, an old or an endless assertion', async () => {
      const { clientId } = await newClient({ keys: [jwk] });
      const now = Math.floor(Date.now() / 1000);
      const wrong = [
        await assertion(clientId, {}, keyPair().own),
        await assertion(clientId, { aud: 'https://other.example' }),
        await assertion(clientId, { iss: 'somebody-else' }),
        await assertion(clientId, { exp: now - 120 }),
        await assertion(clientId, { exp: now + 86_400 }),
      ];
      for (const one of wrong) expect((await present(one)).status).toBe(401);
    });

    it('is not let in with an assertion signed with its public key as a shared secret, or with none', async () => {
      const { clientId } = await newClient({ keys: [jwk] });
      const claims = {
        iss: clientId,
        sub: clientId,
        aud: issuer,
        jti: randomUUID(),
        exp: Math.floor(Date.now() / 1000) + 60,
      };
      expect((await present(forged({ alg: 'HS256' }, claims, JSON.stringify(jwk)))).status).toBe(401);
      expect((await present(forged({ alg: 'none' }, claims, null))).status).toBe(401);
    });

    it('has no secret to fall back on', async () => {
      const { clientId } = await newClient({ keys: [jwk] });
      await ask({}).auth(clientId, 'undefined').expect(401);
    });

    it('is not registered with a private key', async () => {
      const leaked = own.export({ format: 'jwk' }) as JWK;
      await expect(newClient({ keys: [leaked] })).rejects.toThrow(/private or shared/);
    });
  });

  it('is refused with a wrong secret, an unknown id, and once it is disabled', async () => {
    const { clientId, clientSecret } = await newClient();
    const wrong = await ask({}).auth(clientId, `${clientSecret}x`).expect(401);
    const unknown = await ask({})
      .auth('system-99990001-ffffffff', clientSecret ?? '')
      .expect(401);
    // Nobody learns which ids exist.
    expect(unknown.body).toEqual(wrong.body);
    await ask({})
      .auth(clientId, clientSecret ?? '')
      .expect(200);
    await disableSystemClient(owner, REGION, clientId);
    await ask({})
      .auth(clientId, clientSecret ?? '')
      .expect(401);
  });

  it('is shut out for a while after ten wrong secrets, and others are not', async () => {
    const [victim, other] = [await newClient(), await newClient()];
    for (let i = 0; i < 10; i++) await ask({}).auth(victim.clientId, 'wrong').expect(401);
    const shut = await ask({}).auth(victim.clientId, victim.clientSecret ?? '');
    expect(shut.status).toBe(429);
    expect(Number(shut.headers['retry-after'])).toBeGreaterThan(0);
    await ask({})
      .auth(other.clientId, other.clientSecret ?? '')
      .expect(200);
  });

  it('keeps only a salted hash of the secret', async () => {
    const { clientId, clientSecret } = await newClient();
    const { rows } = await owner.query<{ secret_hash: string }>(
      'SELECT secret_hash FROM system_client WHERE client_id = $1',
      [clientId],
    );
    expect(rows[0]?.secret_hash).toMatch(/^hmac-sha256\$[A-Za-z0-9_-]{22}\$[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify(rows)).not.toContain(clientSecret);
  });

  it('gets no other grant, no other audience, and no answer to a body of 100 kB', async () => {
    const { clientId, clientSecret } = await newClient();
    const as = (form: Record<string, string>) => ask(form).auth(clientId, clientSecret ?? '');
    await as({ grant_type: 'password', username: 'a', password: 'b' }).expect(400);
    await as({ grant_type: 'refresh_token', refresh_token: 'x' }).expect(400);
    await as({ resource: 'https://other.example/api' }).expect(400);
    await as({ filler: 'x'.repeat(100_000) }).expect(400);
    // Claims are ours to write: what a request adds is not in the token.
    const { body } = await as({ organisation: '99990002', role: 'administrator' }).expect(200);
    const actor = await push((body as { access_token: string }).access_token);
    expect(actor.body).toMatchObject({ organisation: PROVIDER, role: 'provider-system' });
  });

  describe('a token', () => {
    const now = Math.floor(Date.now() / 1000);
    const claims = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
      iss: issuer,
      aud: audience,
      sub: 'system-x',
      client_id: 'system-x',
      region: REGION,
      organisation: PROVIDER,
      iat: now,
      exp: now + 300,
      jti: randomUUID(),
      ...changes,
    });
    const sign = (payload: Record<string, unknown>, header: Record<string, unknown> = {}, key?: JWK) => {
      const signing = key ?? tokenKeys(running.settings).private[0]!;
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: signing.kid ?? '', ...header })
        .sign(signing);
    };

    it('as we make it is accepted (so that the refusals below are for their own reason)', async () => {
      await push(await sign(claims())).expect(201);
      await push(await sign(claims({ iat: now - 500, exp: now - 30 }))).expect(201); // within the clock skew
    });

    it.each([
      ['of another audience', { aud: 'https://other.example/api/v1' }, {}],
      ['without an audience', { aud: undefined }, {}],
      ['of another issuer', { iss: 'https://other.example/oidc' }, {}],
      ['that expired two minutes ago', { iat: now - 500, exp: now - 120 }, {}],
      ['without an end', { exp: undefined }, {}],
      ['made to live for a day', { iat: now - 3600, exp: now + 82_800 }, {}],
      ['from the future', { iat: now + 600, exp: now + 900 }, {}],
      ['of another region', { region: 'FRIESLAND' }, {}],
      ['without an organisation', { organisation: undefined }, {}],
      ['of a person', { sub: 'clinician-99990001' }, {}],
      ['of another kind', {}, { typ: 'JWT' }],
      ['of an unknown key', {}, { kid: 'unknown' }],
    ])('%s is refused', async (_what, changes, header) => {
      const answer = await push(await sign(claims(changes), header));
      expect(answer.body).toMatchObject({ code: 'token-refused', status: 401 });
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    });

    it('signed by somebody else under our key id is refused', async () => {
      const { own } = keyPair();
      const theirs = {
        ...(own.export({ format: 'jwk' }) as JWK),
        kid: tokenKeys(running.settings).private[0]!.kid!,
      };
      await push(await sign(claims(), {}, theirs)).expect(401);
    });

    it('without a signature, or signed with our public key as a shared secret, is refused', async () => {
      const publicKey = tokenKeys(running.settings).public[0]!;
      const header = { typ: 'at+jwt', kid: publicKey.kid };
      await push(forged({ ...header, alg: 'none' }, claims(), null)).expect(401);
      await push(forged({ ...header, alg: 'None' }, claims(), null)).expect(401);
      await push(forged({ ...header, alg: 'HS256' }, claims(), JSON.stringify(publicKey))).expect(401);
      await push(forged({ ...header, alg: 'HS256' }, claims(), publicKey.x ?? '')).expect(401);
    });

    it('changed by one letter is refused', async () => {
      const [head, , signature] = (await sign(claims())).split('.');
      const body = Buffer.from(JSON.stringify(claims({ organisation: '99990002' }))).toString('base64url');
      await push(`${head}.${body}.${signature}`).expect(401);
    });

    it('that is wrong is not saved by anything beside it', async () => {
      const wrong = await sign(claims({ aud: 'x' }));
      await request(server).post('/api/v1/probe/push').set('Authorization', wrong).expect(401);
      await request(server).post('/api/v1/probe/push').set('Authorization', `Basic ${wrong}`).expect(401);
      await request(server)
        .post(`/api/v1/probe/push?access_token=${await sign(claims())}`)
        .expect(401);
    });
  });
});

/** A token put together by hand: `null` leaves the signature empty. */
function forged(header: object, payload: object, secret: string | null): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${secret === null ? '' : createHmac('sha256', secret).update(text).digest('base64url')}`;
}
