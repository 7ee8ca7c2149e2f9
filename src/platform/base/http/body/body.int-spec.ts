import { createHash } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { Body, Controller, Module, Post } from '@nestjs/common';
import request from 'supertest';
import { type TestApp, testApp } from '../../../../../test/support/app.js';
import { RequirePermission } from '../../../identity/index.js';
import { type Actor } from '../../database/actor.js';
import { BodySha256, TakesList } from './index.js';
import { Sessions } from '../../../identity/session/sessions.service.js';

@Controller('api/v1/waiting-list')
class PushProbe {
  static atOnce = 0;
  static most = 0;

  @Post()
  @TakesList()
  @RequirePermission('waiting-list:push')
  async take(
    @Body() body: { readonly a?: readonly unknown[] },
    @BodySha256() hash: string,
  ): Promise<{ readonly rows: number; readonly hash: string }> {
    PushProbe.most = Math.max(PushProbe.most, ++PushProbe.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 20));
    PushProbe.atOnce--;
    return { rows: body.a?.length ?? 0, hash };
  }

  @Post('small')
  @RequirePermission('waiting-list:push')
  small(@Body() body: object): object {
    return body;
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

  const send = (path = '', headers: Record<string, string> = signedIn): request.Test =>
    request(app.app.getHttpServer()).post(`/api/v1/waiting-list${path}`).type('json').set(headers);

  const sendPacked = async (
    encoding: string,
    packed: Buffer,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const { port } = (app.app.getHttpServer() as { address(): AddressInfo }).address();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/waiting-list`, {
      method: 'POST',
      headers: { ...signedIn, 'Content-Type': 'application/json', 'Content-Encoding': encoding },
      body: packed,
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  /** Sends a head and what there is of the body, and answers with what comes back first, or until the line is cut. */
  const speak = (
    head: readonly string[],
    body: string,
    untilCut = false,
    path = '/api/v1/waiting-list',
  ): Promise<string> =>
    new Promise((resolve) => {
      const { port } = (app.app.getHttpServer() as { address(): AddressInfo }).address();
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString();
        if (!untilCut) socket.destroy();
      });
      socket.on('error', () => undefined); // the line is cut, as it should be
      socket.on('close', () => resolve(answer));
      socket.write([`POST ${path} HTTP/1.1`, 'Host: x', ...head, '', body].join('\r\n'));
    });
  const json = 'Content-Type: application/json';
  const known = (): string[] => Object.entries(signedIn).map(([name, value]) => `${name}: ${value}`);

  it('of strangers are not waited for, whatever is announced', async () => {
    for (const length of [10, 100 * MB]) {
      const answer = await speak([json, `Content-Length: ${length}`], '{');
      expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    }
  });

  it('of strangers are not read: not even a push that cannot be JSON is looked at', async () => {
    expect((await send('', {}).send('{'.repeat(MB))).status).toBe(401);
  });

  it('that nobody reads do not keep the line open', async () => {
    const began = performance.now();
    await speak([json, 'Content-Length: 1000'], '{', true);
    expect(performance.now() - began).toBeLessThan(9_000);
  });

  it('that the token endpoint waits for do not keep the line open either', async () => {
    const began = performance.now();
    const form = 'Content-Type: application/x-www-form-urlencoded';
    await speak([form, 'Content-Length: 1000'], 'grant_type=', true, '/oidc/token');
    expect(performance.now() - began).toBeLessThan(14_000);
  }, 20_000);

  it('of strangers are small where they are taken at all', async () => {
    const leave = (padding: number) =>
      request(app.app.getHttpServer())
        .post('/auth/sign-out')
        .type('json')
        .send(`{"a":"${'x'.repeat(padding)}"}`);
    expect((await leave(10)).status).not.toBe(413);
    expect((await leave(5_000)).status).toBe(413);
  });

  it('that say themselves that they are too large are refused before they are sent', async () => {
    const answer = await speak([...known(), json, `Content-Length: ${100 * MB}`], '{');
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('body-too-large');
  });

  it('are asked for where the sender waits to be asked, once it is known who that is', async () => {
    const expecting = [json, 'Content-Length: 2', 'Expect: 100-continue'];
    expect(await speak([...known(), ...expecting], '')).toMatch(/^HTTP\/1\.1 100 /);
    expect(await speak(expecting, '')).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('that stop half-way are told so', async () => {
    const answer = await speak([...known(), json, 'Content-Length: 1000'], '{');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('body-too-slow');
  });

  it('of those who are signed in are read up to what a list may be', async () => {
    const rows = (characters: number): string =>
      `{"a":[${`1${' '.repeat(1_023)},`.repeat(characters / 1_024)}1]}`;
    expect((await send().send(rows(2 * MB))).body.rows).toBe(2_049);
    expect(
      (
        await send()
          .send(rows(26 * MB))
          .catch(() => ({ status: 413 }))
      ).status,
    ).toBe(413);
    const small = await send('/small').send(`{"a":"${'x'.repeat(300_000)}"}`);
    expect([small.status, small.body.code]).toEqual([413, 'body-too-large']);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('are inflated from %s, and known again by what they hold', async (encoding, pack) => {
    const body = JSON.stringify({ a: Array.from({ length: 1_000 }, (_, i) => ({ reference: `C-${i}` })) });
    const plain = (await send().send(body)).body;
    const packed = (await sendPacked(encoding, pack(body))).body;
    expect(packed).toEqual(plain);
    expect(plain).toEqual({ rows: 1_000, hash: createHash('sha256').update(body).digest('hex') });
  });

  it.each([
    [
      'that grow a thousand times',
      gzipSync(`{"a":[${`${' '.repeat(1_000)}1,`.repeat(20_000)}1]}`),
      413,
      'body-too-large',
    ],
    ['of brackets without end', gzipSync('['.repeat(12 * MB)), 400, 'body-too-deep'],
    ['that end too early', gzipSync('{"a":1}').subarray(0, 20), 400, 'body-cut-off'],
    ['that are nothing of the kind', Buffer.from('{"a":1}'), 415, 'unsupported-encoding'],
  ])('%s are refused', async (_, packed, status, code) => {
    const answer = await sendPacked('gzip', packed);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('in an encoding nobody knows are refused', async () => {
    const answer = await send().set('Content-Encoding', 'constructor').send('{}');
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-encoding']);
    const latin = await send().set('Content-Type', 'application/json; charset=latin1').send('{}');
    expect([latin.status, latin.body.code]).toEqual([415, 'unsupported-encoding']);
  });

  it('of one sender are taken one after the other', async () => {
    PushProbe.most = 0;
    const answers = await Promise.all(Array.from({ length: 8 }, () => send().send('{"a":[1]}')));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(PushProbe.most).toBe(1);
  });

  it('of one sender that was cut off while another was read keep nobody waiting', async () => {
    const { port } = (app.app.getHttpServer() as { address(): AddressInfo }).address();
    const head = ['POST /api/v1/waiting-list HTTP/1.1', 'Host: x', ...known(), json, 'Content-Length: 1000'];
    const half = [1, 2, 3].map(() => {
      const socket = connect(port, '127.0.0.1');
      socket.write([...head, '', '{'].join('\r\n'));
      return socket;
    });
    await pause(500);
    // The last first: when its turn comes, there is nobody any more to be told.
    for (const socket of half.reverse()) {
      socket.destroy();
      await pause(100);
    }
    const began = performance.now();
    expect((await send().send('{"a":[1]}')).body.rows).toBe(1);
    expect(performance.now() - began).toBeLessThan(5_000);
  }, 40_000);

  it('under two names of one header are refused', async () => {
    const answer = await speak([...known(), 'Host: y', json, 'Content-Length: 2'], '{}');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('header-twice');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'of type %s are refused for that',
    async (type) => {
      const answer = await send().set('Content-Type', type).send('{"mode":"delta"}');
      expect(answer.status).toBe(415);
      expect(answer.body.code).toBe('unsupported-media-type');
    },
  );
});
