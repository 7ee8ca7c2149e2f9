import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import request, { type Response } from 'supertest';
import { RegistryModule } from '../../src/registry/index.js';
import { WebModule } from '../../src/web/index.js';
import { type TestApp, testApp } from '../support/app.js';
import { Browser } from '../support/browser.js';
import { signedInAs } from '../support/sign-in.js';
import { actor, NORTH } from '../support/small-region.js';

/** A build of two files stands in for Vite's. */
function build(): string {
  const root = mkdtempSync(join(tmpdir(), 'doorstroom-headers-'));
  mkdirSync(join(root, 'dist', 'web', 'assets'), { recursive: true });
  writeFileSync(join(root, 'dist', 'web', 'index.html'), '<!doctype html><title>Doorstroom</title>');
  writeFileSync(join(root, 'dist', 'web', 'assets', 'index-abc.js'), 'plain');
  return root;
}

const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe('every answer', () => {
  let running: TestApp;
  let server: Server;
  let signedIn: Record<string, string>;

  beforeAll(async () => {
    running = await testApp({
      stages: [RegistryModule, WebModule],
      root: build(),
      docs: true,
      env: { PUBLIC_URL: 'https://doorstroom.example' },
    });
    server = running.app.getHttpServer() as Server;
    const owner = new pg.Client({ connectionString: running.postgres.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO region (id, name, synthetic) VALUES ('GRONINGEN', 'Groningen', true);
      INSERT INTO provider (region_id, id, name) VALUES ('GRONINGEN', '${NORTH}', 'Noord')`);
    await owner.end();
    signedIn = await signedInAs(running.app, actor('clinician', NORTH));
  });
  afterAll(() => running.close());

  const page = (path: string) => request(server).get(path).set('Accept', 'text/html');
  const personas = async (): Promise<Response> => {
    const browser = new Browser(server);
    const first = await browser.get('/auth/sign-in', { Host: 'doorstroom.example' });
    return first.status === 302 ? browser.get(first.headers['location'] as string) : first;
  };
  const KINDS: Record<string, { readonly status: number; readonly get: () => PromiseLike<Response> }> = {
    'a page': { status: 200, get: () => page('/beoordelen/abc') },
    'a page that is not there': { status: 404, get: () => page('/nergens') },
    'an asset': { status: 200, get: () => request(server).get('/assets/index-abc.js') },
    data: { status: 200, get: () => request(server).get('/api/v1/programmes').set(signedIn) },
    'a session': { status: 200, get: () => request(server).get('/api/v1/session').set(signedIn) },
    'a refusal': { status: 401, get: () => request(server).get('/api/v1/programmes') },
    'an address that is not there': { status: 404, get: () => request(server).get('/api/v1/nothing') },
    'a wrong method': { status: 405, get: () => request(server).delete('/api/v1/session').set(signedIn) },
    'JSON that is none': {
      status: 400,
      get: () => request(server).post('/auth/switch').type('json').send('{'),
    },
    'a failed sign-in': { status: 400, get: () => request(server).get('/auth/callback?code=x&state=y') },
    'the way to the issuer': { status: 303, get: personas },
    'public keys': { status: 200, get: () => request(server).get('/oidc/jwks') },
    'a refused token': {
      status: 401,
      get: () =>
        request(server)
          .post('/oidc/token')
          .type('form')
          .send({ grant_type: 'client_credentials' })
          .auth('a', 'b'),
    },
    health: { status: 200, get: () => request(server).get('/health/live') },
    'the documentation': { status: 200, get: () => page('/api/docs') },
    'the contract': { status: 200, get: () => request(server).get('/api/openapi.json') },
  };

  it.each(Object.entries(KINDS))('forbids what it does not need: %s', async (_kind, { status, get }) => {
    const { headers, status: answered } = await get();
    expect(answered).toBe(status);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['data', 'a session', 'a refusal', 'public keys', 'a refused token', 'health', 'the contract'])(
    'that is no page could do nothing if it were shown as one: %s',
    async (kind) => {
      const { headers } = (await KINDS[kind]?.get()) ?? { headers: {} };
      expect(headers['content-security-policy']).toBe(DATA_POLICY);
    },
  );

  it.each(['data', 'a session', 'a refusal', 'a failed sign-in', 'a refused token', 'the way to the issuer'])(
    'about somebody is kept by no cache: %s',
    async (kind) => {
      const { headers } = (await KINDS[kind]?.get()) ?? { headers: {} };
      expect(headers['cache-control']).toContain('no-store');
    },
  );

  it('is without HSTS only where the address is no https', async () => {
    const plain = await testApp({ stages: [] });
    try {
      const { headers } = await request(plain.app.getHttpServer() as Server).get('/health/live');
      expect(headers['strict-transport-security']).toBeUndefined();
    } finally {
      await plain.close();
    }
  });

  it.each([
    ['delete', '/api/v1/session', 'GET, HEAD'],
    ['put', '/auth/sign-out', 'POST'],
    ['get', '/oidc/token', 'POST'],
    ['post', '/oidc/jwks', 'GET'],
    ['post', '/beoordelen', 'GET, HEAD'],
    ['post', '/health/live', 'GET, HEAD'],
  ] as const)(
    'to a method that an address does not know says which it does: %s %s',
    async (method, path, allow) => {
      const answer = await request(server)[method](path).set(signedIn);
      expect(answer.status).toBe(405);
      expect(answer.headers['allow']).toBe(allow);
      expect(answer.body).toMatchObject({ code: 'method-not-allowed', allow: allow.split(', ') });
    },
  );

  it('knows one spelling of an address: another is not there, for a browser as for a program', async () => {
    for (const path of [
      '/API/V1/session',
      '/Api/v1/session',
      '/api/v1/Session',
      '/AUTH/sign-in',
      '/OIDC/jwks',
    ]) {
      const answer = await page(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.body).toMatchObject({ code: 'not-found' });
    }
  });
});
