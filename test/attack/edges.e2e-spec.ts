import { request } from 'node:http';
import { connect } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { operations } from '../support/attack/operations.js';
import { WholeApp } from '../support/attack/whole-app.js';
import { anna } from '../support/review/region.js';

const NOBODYS = '00000000-0000-4000-8000-000000000000';

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** What lies around the routes: files, addresses, headers, methods. */
describe('the edges of the service', () => {
  let test: WholeApp;
  beforeAll(async () => {
    test = await WholeApp.open();
    // Something worth stealing where the service keeps its secrets.
    mkdirSync(test.settings.home, { recursive: true });
    writeFileSync(join(test.settings.home, 'token-keys.probe'), 'STOLEN');
  }, 60_000);
  afterAll(() => test.close());

  /** The path goes out as it stands: `fetch` would tidy it up first. */
  const raw = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(test.address);
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject).end();
    });

  /** What comes back for these bytes, until the service closes the connection. */
  const bytes = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(test.address);
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.write(text));
      socket.setTimeout(5_000, () => socket.destroy());
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', () => socket.destroy());
      socket.on('close', () => resolve(answer));
    });

  it('takes no request of which two readers could see the end in two places', async () => {
    const hidden = 'GET /health/live HTTP/1.1\r\nHost: hidden\r\n\r\n';
    const head = 'POST /auth/sign-out HTTP/1.1\r\nHost: doorstroom\r\nContent-Type: application/json\r\n';
    const forms: Record<string, string> = {
      'length and chunks': `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
      'two lengths': `Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
      'a list of lengths': `Content-Length: 0, ${hidden.length}\r\n\r\n${hidden}`,
      'a length with a sign': `Content-Length: +0\r\n\r\n${hidden}`,
      'chunks and something else': `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`,
      'chunks by another name': `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`,
      'chunks behind a blank': `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${hidden}`,
      'a folded line': `X-A: b\r\n Transfer-Encoding: chunked\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n${hidden}`,
      'a chunk of no length': `Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n${hidden}`,
      'a line end of its own': `X-A: b\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
      'a nought in a name': `X-A\0: b\r\nContent-Length: 0\r\n\r\n${hidden}`,
    };
    const wrong: string[] = [];
    for (const [what, rest] of Object.entries(forms)) {
      const answer = await bytes(head + rest);
      if (!/^HTTP\/1\.1 400 /.test(answer) || /HTTP\/1\.1 200 /.test(answer))
        wrong.push(`${what}: ${answer}`);
    }
    expect(wrong).toEqual([]);
    // The same two requests, each with one end, are answered both.
    const both = await bytes(
      `${head}Content-Length: 0\r\n\r\n${hidden.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')}`,
    );
    expect(both.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 204', 'HTTP/1.1 200']);
  }, 60_000);

  it('gives no file that is not a page, however its path is written', async () => {
    const files = [
      'package.json',
      'etc/passwd',
      'dist/src/main.js',
      '.doorstroom/test/token-keys.probe',
      'secrets.json',
      '.git/config',
      'tsconfig.json',
    ];
    const ups = [
      '../',
      '..%2f',
      '..%2F',
      '%2e%2e/',
      '%2e%2e%2f',
      '..%5c',
      '..\\',
      '....//',
      '%252e%252e%252f',
      '..;/',
      '..%c0%af',
      './/../',
      '%00../',
    ];
    const roots = ['/', '/assets/', '/assets/x/', '/api/docs/', '/api/docs/static/', '/auth/', '/oidc/'];
    const wrong: string[] = [];
    for (const root of roots)
      for (const up of ups)
        for (const file of files)
          for (const accept of ['*/*', 'text/html']) {
            const answer = await raw(`${root}${up.repeat(accept === '*/*' ? 6 : 2)}${file}`, {
              Accept: accept,
            });
            const given =
              /"name": ?"doorstroom"|root:.*:0:0|STOLEN|import 'reflect-metadata'|superuserPassword|\[core\]|"compilerOptions"/;
            if (answer.status >= 500 || given.test(answer.text))
              wrong.push(`${root}${up}${file}: ${answer.status}`);
          }
    for (const path of [
      '/package.json',
      '/.env',
      '/.git/HEAD',
      '/.doorstroom/secrets.json',
      '/dist/src/main.js',
      '/src/main.ts',
      '/assets/%00.js',
      '/assets/..js',
      '//etc/passwd',
      '/%',
      '/%ff',
      '/api/v1/%',
      '/api/v1/proposals/%00',
    ]) {
      const answer = await raw(path);
      if (answer.status < 400 || answer.status >= 500) wrong.push(`${path}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
    expect(projectRoot()).not.toBe('/');
  }, 60_000);

  it('leads nobody away who signs in', async () => {
    const places = [
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'https://evil.example',
      'https:evil.example',
      '/.//evil.example',
      '/%2f/evil.example',
      '/%09/evil.example',
      '\t//evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
      '/auth/sign-out',
      '/\r\nX-Evil: 1',
      '/ok?next=//evil.example',
      '@evil.example',
      '.evil.example',
      '/../..//evil.example',
    ];
    const own = new URL(test.settings.http.publicUrl).origin;
    const wrong: string[] = [];
    for (const place of places)
      for (const more of ['', '&moved=1'])
        for (const host of [undefined, 'evil.example']) {
          const answer = await raw(
            `/auth/sign-in?returnTo=${encodeURIComponent(place)}${more}`,
            host === undefined
              ? {}
              : {
                  Host: host,
                  'X-Forwarded-Host': host,
                  'X-Forwarded-Proto': 'https',
                  Forwarded: `host=${host}`,
                },
          );
          const to = answer.headers.location;
          const origin = typeof to === 'string' ? new URL(to, own).origin : own;
          if (answer.status >= 500 || origin !== own)
            wrong.push(`${place} from ${host}: ${answer.status} to ${String(to)}`);
          if (answer.headers['x-evil'] !== undefined) wrong.push(`${place} sets a header`);
          const carried = typeof to === 'string' ? new URL(to, own).searchParams.get('returnTo') : null;
          if (carried !== null && new URL(carried, own).origin !== own)
            wrong.push(`${place} is carried on as ${carried}`);
        }
    expect(wrong).toEqual([]);
  });

  it('says with every answer what a browser may do with it, and nothing of what it runs on', async () => {
    const wrong: string[] = [];
    const paths = [
      ...operations.map(({ path }) => path.replace(/\{\w+\}/g, NOBODYS)),
      '/',
      '/nothing',
      '/api/docs',
      '/auth/sign-in',
      '/auth/callback',
      '/oidc/jwks',
      '/oidc/.well-known/openid-configuration',
    ];
    for (const path of paths)
      for (const actor of [null, anna]) {
        const { headers } = await test.call(actor, 'GET', path, {
          headers: { Origin: 'https://evil.example' },
        });
        const csp = headers.get('content-security-policy') ?? '';
        if (!/default-src '(self|none)'/.test(csp) || /unsafe|\*/.test(csp))
          wrong.push(`${path}: policy ${csp}`);
        if (!csp.includes("frame-ancestors 'none'")) wrong.push(`${path} can be framed`);
        if (headers.get('x-content-type-options') !== 'nosniff') wrong.push(`${path} can be sniffed`);
        if (headers.has('x-powered-by') || headers.has('server')) wrong.push(`${path} says what it runs on`);
        if (headers.has('access-control-allow-origin') && !path.startsWith('/oidc/'))
          wrong.push(`${path} is open to other sites`);
        if (headers.get('access-control-allow-credentials') === 'true')
          wrong.push(`${path} takes credentials from other sites`);
        if (path.startsWith('/api/v1') && !/no-(store|cache)/.test(headers.get('cache-control') ?? ''))
          wrong.push(`${path} may be kept`);
      }
    expect(wrong).toEqual([]);
  });

  it('sets no cookie that a script can read or that another site can send along', async () => {
    const begun = await raw('/auth/sign-in?moved=1');
    const onward = new URL(String(begun.headers.location));
    const cookies = [begun.headers['set-cookie'] ?? []].flat();
    const issuer = await raw(onward.pathname + onward.search, {
      Cookie: cookies.map((line) => line.split(';')[0]).join('; '),
    });
    const all = [...cookies, ...[issuer.headers['set-cookie'] ?? []].flat()];
    expect(all.length).toBeGreaterThan(2);
    expect(
      all.filter((line) => !/; *httponly/i.test(line) || !/; *samesite=(lax|strict)/i.test(line)),
    ).toEqual([]);
  });

  it('knows the methods of its contract and no others', async () => {
    const known = new Set(operations.map(({ method, path }) => `${method} ${path}`));
    const wrong: string[] = [];
    for (const path of new Set(operations.map((one) => one.path))) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'OPTIONS']) {
        if (known.has(`${method} ${path}`)) continue;
        const answer = await raw(path.replace(/\{\w+\}/g, NOBODYS), await test.credentials(anna), method);
        // An OPTIONS says which methods there are, and nothing of other sites.
        const harmless =
          method === 'OPTIONS' &&
          answer.status === 200 &&
          answer.headers['access-control-allow-origin'] === undefined;
        if (!harmless && ![401, 403, 404, 405, 501].includes(answer.status))
          wrong.push(`${method} ${path}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('makes up the reference of an answer itself', async () => {
    const answer = await raw('/api/v1/proposals', {
      'X-Request-Id': 'mine',
      'Accept-Language': `nl;q="<script>`,
    });
    expect(answer.headers['x-request-id']).not.toBe('mine');
    expect(answer.text).not.toContain('<script>');
    expect(answer.status).toBe(401);
  });
});
