import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type Server } from 'node:http';
import { type JWK, SignJWT } from 'jose';
import pg from 'pg';
import request from 'supertest';
import { createSystemClient } from '../../src/platform/identity/systems/system-clients.js';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { type TestApp, testApp } from '../support/app.js';
import { Browser } from '../support/browser.js';
import { LiveClient } from '../support/notify/live-client.js';
import { ProbeModule } from '../support/probe.js';
import { signedInAs } from '../support/sign-in.js';

const PROVIDER = '99990001';
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

describe('two instances of the service on one database', () => {
  let first: TestApp;
  let second: TestApp;
  let owner: pg.Client;
  const serverOf = (instance: TestApp): Server => instance.app.getHttpServer() as Server;
  const both = (): readonly [TestApp, TestApp] => [first, second];

  beforeAll(async () => {
    first = await testApp({ stages: [ProbeModule] });
    second = await testApp({ stages: [ProbeModule], beside: first });
    owner = new pg.Client({ connectionString: first.postgres.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO region (id, name, synthetic) VALUES ('GRONINGEN', 'Groningen', true);
      INSERT INTO provider (region_id, id, name) VALUES ('GRONINGEN', '${PROVIDER}', 'Noord')`);
  });
  afterAll(async () => {
    await owner.end();
    await second.close();
    await first.close();
  });

  const ask = (instance: TestApp, form: Record<string, string>) =>
    request(serverOf(instance))
      .post('/oidc/token')
      .type('form')
      .send({ grant_type: 'client_credentials', ...form });

  it('take a signed client assertion once, also when both get it at the same moment', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'ES256' } as JWK];
    const { clientId } = await createSystemClient(owner, { region: 'GRONINGEN', provider: PROVIDER, keys });
    const signed = (): Promise<string> =>
      new SignJWT({
        iss: clientId,
        sub: clientId,
        aud: `${first.settings.http.publicUrl}/oidc`,
        jti: randomUUID(),
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'k' })
        .setIssuedAt()
        .setExpirationTime('2m')
        .sign(privateKey);
    const present = async (instance: TestApp, assertion: string): Promise<number> =>
      (await ask(instance, { client_assertion: assertion, client_assertion_type: ASSERTION })).status;
    const one = await signed();
    expect(await present(first, one)).toBe(200);
    expect(await present(second, one)).toBe(401);
    for (let round = 0; round < 5; round++) {
      const assertion = await signed();
      const answers = await Promise.all([0, 1, 2, 3].map((i) => present(both()[i % 2] ?? first, assertion)));
      expect(answers.sort()).toEqual([200, 401, 401, 401]);
    }
  });

  it('shut a client out after ten wrong secrets at whichever of them', async () => {
    const { clientId, clientSecret } = await createSystemClient(owner, {
      region: 'GRONINGEN',
      provider: PROVIDER,
    });
    for (let i = 0; i < 10; i++)
      await ask(both()[i % 2] ?? first, {})
        .auth(clientId, 'wrong')
        .expect(401);
    for (const instance of both()) {
      const shut = await ask(instance, {}).auth(clientId, clientSecret ?? '');
      expect(shut.status).toBe(429);
      expect(Number(shut.headers['retry-after'])).toBeGreaterThan(800);
    }
  });

  it('let somebody begin signing in at one and finish at the other, and use the code once', async () => {
    const begun = new Browser(serverOf(first));
    await begun.follow('/auth/sign-in?returnTo=/beoordelen');
    const other = begun.moveTo(serverOf(second));
    const arrived = await other.post(other.at, { persona: `clinician-${PROVIDER}` });
    expect(arrived).toBe('/beoordelen');
    const session = (await other.get('/api/v1/session')).body as { signedIn: boolean };
    expect(session.signedIn).toBe(true);
    const codes = await owner.query(
      `SELECT consumed_at IS NOT NULL AS used FROM issuer_record WHERE model = 'AuthorizationCode'`,
    );
    expect(codes.rows).toEqual([{ used: true }]);
  });

  it('cut the pages of somebody at once, whichever of them ends the session and whichever holds the page', async () => {
    await second.app.listen(0, '127.0.0.1');
    const clinician = (user: string): Actor => ({
      region: 'GRONINGEN',
      user,
      displayName: 'S.',
      role: 'clinician',
      organisation: PROVIDER,
      profession: null,
    });
    const leaver = clinician('leaver');
    const pages = [await LiveClient.open(second.app, leaver), await LiveClient.open(second.app, leaver)];
    const colleague = await LiveClient.open(second.app, clinician('colleague'));
    for (const page of [...pages, colleague]) await page.heard(({ event }) => event === 'ready');
    await request(serverOf(first))
      .post('/auth/sign-out-everywhere')
      .set(await signedInAs(first.app, leaver))
      .expect(204);
    for (const page of pages) await page.over(1_000);
    expect(colleague.ended).toBe(false);
    colleague.close();
  });
});

describe('requests', () => {
  let running: TestApp;
  let server: Server;
  beforeAll(async () => {
    running = await testApp({ stages: [ProbeModule], env: { REQUESTS_PER_MINUTE: '60' } });
    server = running.app.getHttpServer() as Server;
    const owner = new pg.Client({ connectionString: running.postgres.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO region (id, name) VALUES ('GRONINGEN', 'Groningen')`);
    await owner.end();
  });
  afterAll(() => running.close());

  it('of one account are answered with 429, a problem document and the time to wait, once there are too many', async () => {
    const somebody = (user: string) =>
      signedInAs(running.app, {
        region: 'GRONINGEN',
        user,
        displayName: 'S.',
        role: 'clinician',
        organisation: PROVIDER,
        profession: null,
      });
    const [busy, calm] = [await somebody('busy'), await somebody('calm')];
    const ask = (as: Record<string, string>) => request(server).get('/api/v1/probe/decide').set(as);
    const statuses: number[] = [];
    // A minute may begin in between: one of two minutes then has more than its share.
    for (let i = 0; i < 125; i++) statuses.push((await ask(busy)).status);
    expect(statuses).toContain(200);
    const refused = await ask(busy);
    if (refused.status === 429) {
      expect(refused.body).toMatchObject({ code: 'too-many-requests', status: 429 });
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(statuses).toContain(429);
    await ask(calm).expect(200);
  });

  it('of strangers behind one address are counted together, and health is always answered', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 610; i++) statuses.push((await request(server).get('/api/v1/session')).status);
    expect(statuses).toContain(429);
    await request(server).get('/health/live').expect(200);
  });
});
