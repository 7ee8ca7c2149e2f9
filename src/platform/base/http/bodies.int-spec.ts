import { type AddressInfo, connect } from 'node:net';
import { Body, Controller, Module, Post } from '@nestjs/common';
import request from 'supertest';
import { type TestApp, testApp } from '../../../../test/support/app.js';
import { RequirePermission } from '../../identity/index.js';
import { type Actor } from '../database/actor.js';
import { Sessions } from '../../identity/session/sessions.service.js';

@Controller('api/v1/waiting-list')
class PushProbe {
  @Post()
  @RequirePermission('waiting-list:push')
  take(@Body() body: unknown): { readonly kind: string } {
    return { kind: Array.isArray(body) ? 'list' : typeof body };
  }
}
@Module({ controllers: [PushProbe] })
class PushProbeModule {}

const STEWARD: Actor = {
  region: 'GRONINGEN',
  user: 'steward',
  displayName: 'S.',
  role: 'data-steward',
  organisation: '99990001',
  profession: null,
};
const MB = 1024 * 1024;

describe('bodies', () => {
  let app: TestApp;
  let signedIn: Record<string, string>;

  beforeAll(async () => {
    app = await testApp({ stages: [PushProbeModule] });
    await app.app.listen(0, '127.0.0.1');
    const { cookie, csrfToken } = await app.app.get(Sessions).issue(STEWARD);
    signedIn = { Cookie: `doorstroom_session=${cookie}`, 'X-CSRF-Token': csrfToken };
  });
  afterAll(() => app.close());

  /** Sends a head and a first byte of the body, and answers with what comes back within two seconds. */
  const announce = (length: number): Promise<string> =>
    new Promise((resolve) => {
      const { port } = (app.app.getHttpServer() as { address(): AddressInfo }).address();
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      const enough = setTimeout(() => socket.destroy(), 2000);
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      socket.on('close', () => {
        clearTimeout(enough);
        resolve(answer);
      });
      socket.write(
        `POST /api/v1/waiting-list HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n{`,
      );
    });

  it('that say themselves that they are too large are refused before they are sent', async () => {
    const answer = await announce(100 * MB);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('body-too-large');
    expect(answer).toMatch(/^connection: close/im);
  });

  it('of strangers are not read: not even a push that cannot be JSON is looked at', async () => {
    const push = request(app.app.getHttpServer())
      .post('/api/v1/waiting-list')
      .type('json')
      .send('{'.repeat(MB));
    expect((await push).status).toBe(401);
  });

  it('of those who are signed in are read up to what a list may be', async () => {
    const send = (characters: number): request.Test =>
      request(app.app.getHttpServer())
        .post('/api/v1/waiting-list')
        .set(signedIn)
        .type('json')
        .send(`[${' '.repeat(characters)}]`);
    expect((await send(2 * MB)).body).toEqual({ kind: 'list' });
    expect((await send(26 * MB).catch(() => ({ status: 413 }))).status).toBe(413);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'of type %s are refused for that',
    async (type) => {
      const answer = await request(app.app.getHttpServer())
        .post('/api/v1/waiting-list')
        .set(signedIn)
        .set('Content-Type', type)
        .send('{"mode":"delta"}');
      expect(answer.status).toBe(415);
      expect(answer.body.code).toBe('unsupported-media-type');
    },
  );
});
