import { randomBytes } from 'node:crypto';
import { type Server } from 'node:http';
import pg from 'pg';
import request from 'supertest';
import { createSystemClient } from '../../src/platform/identity/systems/system-clients.js';
import { newTokenKeys } from '../../src/platform/identity/systems/token-keys.js';
import { type TestApp, testApp } from '../support/app.js';
import { Browser } from '../support/browser.js';
import { ProbeModule } from '../support/probe.js';
import { signedInAs } from '../support/sign-in.js';
import { actor, NORTH } from '../support/small-region.js';

const newSessionKey = (): string => randomBytes(32).toString('base64url');

async function seeded(running: TestApp): Promise<pg.Client> {
  const owner = new pg.Client({ connectionString: running.postgres.ownerUrl });
  await owner.connect();
  await owner.query(`INSERT INTO region (id, name, synthetic) VALUES ('GRONINGEN', 'Groningen', true);
    INSERT INTO provider (region_id, id, name) VALUES ('GRONINGEN', '${NORTH}', 'Noord')`);
  return owner;
}
const serverOf = (running: TestApp): Server => running.app.getHttpServer() as Server;

describe('keys', () => {
  it('are rotated without signing anybody out: the new one in front, the old one taken away later', async () => {
    const [oldSession, newSession] = [newSessionKey(), newSessionKey()];
    const [oldToken, newToken] = [newTokenKeys(), newTokenKeys()].map(
      (text) => (JSON.parse(text) as { keys: object[] }).keys[0]!,
    );
    const env = (session: string[], tokens: (object | undefined)[]) => ({
      SESSION_KEYS: session.join(','),
      TOKEN_KEYS: JSON.stringify({ keys: tokens }),
    });
    const before = await testApp({ stages: [ProbeModule], env: env([oldSession], [oldToken]) });
    const during = await testApp({
      stages: [ProbeModule],
      env: env([newSession, oldSession], [newToken, oldToken]),
      beside: before,
    });
    const after = await testApp({
      stages: [ProbeModule],
      env: env([newSession], [newToken]),
      beside: before,
    });
    const owner = await seeded(before);
    try {
      const { clientId, clientSecret } = await createSystemClient(owner, {
        region: 'GRONINGEN',
        provider: NORTH,
      });
      const made = async (instance: TestApp) => {
        const { body } = await request(serverOf(instance))
          .post('/oidc/token')
          .type('form')
          .send({ grant_type: 'client_credentials' })
          .auth(clientId, clientSecret ?? '')
          .expect(200);
        return {
          token: { Authorization: `Bearer ${(body as { access_token: string }).access_token}` },
          session: await signedInAs(instance.app, actor('clinician', NORTH)),
        };
      };
      const taken = async (instance: TestApp, { token, session }: Awaited<ReturnType<typeof made>>) => [
        (await request(serverOf(instance)).post('/api/v1/probe/push').set(token)).status,
        (await request(serverOf(instance)).post('/api/v1/probe/decide').set(session)).status,
      ];
      const [first, second] = [await made(before), await made(during)];
      expect(await taken(during, first)).toEqual([201, 201]);
      expect(await taken(during, second)).toEqual([201, 201]);
      expect(await taken(after, second)).toEqual([201, 201]);
      // What the old keys made ends with them, and an instance that has not got the new ones yet knows nothing of them.
      expect(await taken(after, first)).toEqual([401, 401]);
      expect(await taken(before, second)).toEqual([401, 401]);
    } finally {
      await owner.end();
      await after.close();
      await during.close();
      await before.close();
    }
  });
});

describe('the log', () => {
  it('holds no secret, token, cookie, code, address or name at its most talkative', async () => {
    let log = '';
    const env = { LOG_LEVEL: 'trace', SESSION_KEYS: newSessionKey(), TOKEN_KEYS: newTokenKeys() };
    const running = await testApp({ stages: [ProbeModule], env, log: (line) => (log += line) });
    const owner = await seeded(running);
    const server = serverOf(running);
    try {
      const secrets = new Map<string, string>();
      const { clientId, clientSecret } = await createSystemClient(owner, {
        region: 'GRONINGEN',
        provider: NORTH,
      });
      secrets.set('client secret', clientSecret ?? '');
      secrets.set('wrong secret', 'a-secret-of-another-service');
      secrets.set('session key', env.SESSION_KEYS);
      secrets.set('token key', (JSON.parse(env.TOKEN_KEYS) as { keys: { d: string }[] }).keys[0]?.d ?? '');
      secrets.set('database password', new URL(running.postgres.applicationUrl).password);
      const ask = (secret: string) =>
        request(server)
          .post('/oidc/token')
          .type('form')
          .send({ grant_type: 'client_credentials' })
          .auth(clientId, secret);
      const { body } = await ask(clientSecret ?? '').expect(200);
      secrets.set('access token', (body as { access_token: string }).access_token);
      await ask('a-secret-of-another-service').expect(401);
      await request(server).post('/oidc/token').type('form').send({
        grant_type: 'client_credentials',
        client_id: 'a-secret-of-another-service',
        client_secret: 'x',
      });
      await request(server)
        .post('/api/v1/probe/push')
        .set('Authorization', `Bearer ${secrets.get('access token')}`)
        .expect(201);
      await request(server)
        .get(`/api/v1/probe/decide?access_token=${secrets.get('access token')}`)
        .set('Authorization', `Bearer ${secrets.get('access token')}x`);
      const browser = new Browser(server);
      await browser.follow('/auth/sign-in');
      await browser.post(browser.at, { persona: `clinician-${NORTH}` });
      const callback = browser.trail.find((address) => address.startsWith('/auth/callback')) ?? '';
      secrets.set('code', new URL(callback, 'http://x').searchParams.get('code') ?? '');
      await browser.get(callback);
      const { body: session } = await browser.get('/api/v1/session');
      const { csrfToken, user } = session as { csrfToken: string; user: { displayName: string } };
      secrets.set('session', browser.cookie('doorstroom_session') ?? '');
      secrets.set('csrf token', csrfToken);
      secrets.set('name', user.displayName);
      // A failure inside: the stack and the message of the database go into the log.
      await owner.query('ALTER TABLE provider RENAME TO provider_away');
      await browser.get('/api/v1/session?name=Jansen');
      await owner.query('ALTER TABLE provider_away RENAME TO provider');
      secrets.set('what was asked for', 'Jansen');
      expect(log).toContain('unexpected error'); // so that there was something to be found in
      expect(log).toContain('token refused');
      expect(log).toContain(`"client":"${clientId}","msg":"token granted"`);
      for (const [what, secret] of secrets) {
        expect([what, secret.length > 5]).toEqual([what, true]);
        expect([what, log.includes(secret)]).toEqual([what, false]);
      }
      expect(log).not.toMatch(/"(cookie|authorization|set-cookie)"/i);
      expect(log).not.toContain('127.0.0.1');
    } finally {
      await owner.end();
      await running.close();
    }
  });

  it('says of each request how it was refused, and to whom: by session or client, never by person', async () => {
    const log: string[] = [];
    const env = { LOG_LEVEL: 'warn' };
    const running = await testApp({ stages: [ProbeModule], env, log: (line) => log.push(line) });
    const owner = await seeded(running);
    try {
      const server = serverOf(running);
      const person = await signedInAs(running.app, actor('data-steward', NORTH));
      await request(server).get('/api/v1/probe/decide').set(person).expect(403);
      await request(server)
        .post('/api/v1/probe/push')
        .set('Cookie', person['Cookie'] ?? '')
        .expect(403);
      const { rows } = await owner.query<{ id_hash: string }>('SELECT id_hash FROM session');
      const who = {
        session: rows[0]?.id_hash.slice(0, 12),
        role: 'data-steward',
        organisation: NORTH,
      };
      const told = log
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .map(({ level, route, problem, who: asker }) => ({ level, route, problem, who: asker }));
      expect(told).toEqual([
        { level: 40, route: '/api/v1/probe/decide', problem: 'not-allowed', who },
        { level: 40, route: '/api/v1/probe/push', problem: 'csrf-token-wrong', who },
      ]);
      log.length = 0;
      await request(server).get('/auth/callback?code=x&state=y').expect(400);
      expect(log.map((line) => JSON.parse(line) as object)).toEqual([
        expect.objectContaining({ level: 40, failure: 'sign-in-expired' }),
      ]);
    } finally {
      await owner.end();
      await running.close();
    }
  });
});
