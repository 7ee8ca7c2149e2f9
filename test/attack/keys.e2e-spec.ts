import { generateKeyPairSync, type KeyPairKeyObjectResult, randomUUID } from 'node:crypto';
import { type Server } from 'node:http';
import { join } from 'node:path';
import { type JWK, SignJWT } from 'jose';
import pg from 'pg';
import request from 'supertest';
import { createSystemClient } from '../../src/platform/identity/systems/system-clients.js';
import { startServer } from '../../src/server.js';
import { type TestApp, testApp, testSettings } from '../support/app.js';

const PASSWORD = 's3cr3t-of-anna';

/** Keys that somebody can guess, or that do not fit: the service says so before it serves anybody with them. */
describe('a start with keys and places that are no good', () => {
  let running: TestApp;
  beforeAll(async () => (running = await testApp({ stages: [] })));
  afterAll(() => running.close());

  const start = async (env: Readonly<Record<string, string>>): Promise<void> => {
    const settings = testSettings({
      DATABASE_URL: running.postgres.applicationUrl,
      DATABASE_OWNER_URL: running.postgres.ownerUrl,
      ...env,
    });
    await (await startServer(settings)).stop();
  };
  const [mine, theirs] = ['x1', 'x2'].map((kid) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return { ...privateKey.export({ format: 'jwk' }), kid };
  });

  it.each([
    ['SESSION_KEYS', Buffer.from('a'.repeat(32)).toString('base64url')],
    ['SESSION_KEYS', Buffer.alloc(32).toString('base64url')],
    ['SESSION_KEYS', 'changeme'.repeat(6).slice(0, 43)],
    ['TOKEN_KEYS', JSON.stringify({ keys: [{ ...mine, x: theirs?.x, y: theirs?.y }] })],
    ['TOKEN_KEYS', JSON.stringify({ keys: [mine, { ...theirs, kid: mine?.kid }] })],
    ['TOKEN_KEYS', JSON.stringify({ keys: [{ ...mine, alg: 'HS256' }] })],
    ['AUDIT_ANCHOR_FILE', join('/', 'nowhere', 'anchors.jsonl')],
    ['PUBLIC_URL', `http://anna:${PASSWORD}@127.0.0.1:3000`],
    ['OIDC_ISSUER', `https://anna:${PASSWORD}@issuer.example`],
  ])('ends with a sentence that names %s and shows nothing of it', async (setting, value) => {
    const refused = start({ OIDC_CLIENT_ID: 'x', [setting]: value });
    await expect(refused).rejects.toThrow(setting);
    const sentence = await refused.catch((error: Error) => error.message);
    for (const secret of [mine?.d ?? '', PASSWORD, ...(setting === 'SESSION_KEYS' ? [value] : [])])
      expect(sentence).not.toContain(secret);
  });
});

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
type Pair = KeyPairKeyObjectResult;

describe('a system that signs', () => {
  let running: TestApp;
  let owner: pg.Client;
  let issuer: string;
  beforeAll(async () => {
    running = await testApp({ stages: [] });
    issuer = `${running.settings.http.publicUrl}/oidc`;
    owner = new pg.Client({ connectionString: running.postgres.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO region (id, name) VALUES ('GRONINGEN', 'Groningen')`);
  });
  afterAll(async () => {
    await owner.end();
    await running.close();
  });

  const pair = (): Pair => generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwkOf = ({ publicKey }: Pair, kid: string): JWK => ({
    ...(publicKey.export({ format: 'jwk' }) as JWK),
    kid,
  });
  const registered = async (...keys: JWK[]): Promise<string> =>
    (await createSystemClient(owner, { region: 'GRONINGEN', provider: '99990001', keys })).clientId;
  const signed = (id: string, { privateKey }: Pair, claims: object = {}, alg = 'ES256', kid = 'a') =>
    new SignJWT({ iss: id, sub: id, aud: issuer, jti: randomUUID(), ...claims })
      .setProtectedHeader({ alg, kid })
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(privateKey);
  const present = async (client_assertion: string): Promise<number> => {
    const answer = await request(running.app.getHttpServer() as Server)
      .post('/oidc/token')
      .type('form')
      .send({ grant_type: 'client_credentials', client_assertion, client_assertion_type: ASSERTION });
    return answer.status;
  };

  it('is let in with an assertion for us alone, and with none that another server could use too', async () => {
    const own = pair();
    const other = 'https://other.example/oidc';
    const audiences: readonly [unknown, number][] = [
      [issuer, 200],
      [`${issuer}/token`, 200],
      [[issuer], 200],
      [[issuer, other], 401],
      [[other, issuer], 401],
      [[issuer, issuer], 401],
      [[issuer, `${issuer}/token`], 401],
      [[], 401],
      [[[issuer]], 401],
      [`${issuer}/`, 401],
      [`${issuer}/token/`, 401],
      [issuer.toUpperCase(), 401],
      [running.settings.http.publicUrl, 401],
      [`${running.settings.http.publicUrl}/api/v1`, 401],
      [other, 401],
      [null, 401],
    ];
    for (const [aud, status] of audiences) {
      const id = await registered(jwkOf(own, 'a')); // each its own: ten refusals would lock it out
      expect([aud, await present(await signed(id, own, { aud }))]).toEqual([aud, status]);
    }
  });

  it('may sign with each kind of key that is taken, while it changes over with either', async () => {
    const kinds: readonly [string, Pair][] = [
      ['ES256', pair()],
      ['ES384', generateKeyPairSync('ec', { namedCurve: 'P-384' })],
      ['EdDSA', generateKeyPairSync('ed25519')],
      ['PS256', generateKeyPairSync('rsa', { modulusLength: 2048 })],
      ['RS256', generateKeyPairSync('rsa', { modulusLength: 2048 })],
    ];
    const id = await registered(...kinds.map(([alg, one]) => jwkOf(one, alg)));
    for (const [alg, one] of kinds)
      expect([alg, await present(await signed(id, one, {}, alg, alg))]).toEqual([alg, 200]);
    // The key of one kid is not taken under another's name.
    expect(await present(await signed(id, kinds[0]![1], {}, 'ES256', 'ES384'))).toBe(401);
  });
});
