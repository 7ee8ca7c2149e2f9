import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodingFor } from './encoding.js';
import { pageFor, PAGES } from './page-for.js';

const HTML = 'text/html,application/xhtml+xml';

describe('what the pages may answer', () => {
  it.each([
    '/api/v1/nothing',
    '/auth/sign-in',
    '/oidc/token',
    '/health/live',
    '/api',
    '/metrics',
    '/API/V1/session',
    '/Auth/x',
  ])('leaves %s alone, even for a browser', (path) => expect(pageFor(path, HTML)).toBeNull());

  it('answers each page and whatever lies below it', () => {
    for (const page of PAGES)
      expect(pageFor(`/${page}/some-id`, HTML)).toEqual({ kind: 'page', status: 200 });
    expect(pageFor('/', HTML)).toEqual({ kind: 'page', status: 200 });
  });

  it('knows exactly the pages that the router of the browser knows', () => {
    const router = readFileSync(join(process.cwd(), 'libs/web/src/router.tsx'), 'utf8');
    const routes = [...router.matchAll(/path: '\/([a-z]+)/g)].map((match) => match[1]);
    expect(new Set(routes)).toEqual(new Set(PAGES));
  });

  it('lets the UI say "not found", with the status that says so too', () => {
    expect(pageFor('/nergens', HTML)).toEqual({ kind: 'page', status: 404 });
  });

  it('gives programs no page', () => {
    expect(pageFor('/beoordelen', 'application/json')).toBeNull();
  });

  it.each(['/assets/../../package.json', '/assets/..%2fpackage.json', '/assets/', '/assets/x.json'])(
    'serves no file outside the build: %s',
    (path) => expect(pageFor(path, '*/*')).toBeNull(),
  );

  it('takes the best encoding that the browser accepts and the build holds', () => {
    const all = (): boolean => true;
    expect(encodingFor('gzip, deflate, br', all)?.name).toBe('br');
    expect(encodingFor('gzip, br;q=0', all)?.name).toBe('gzip');
    expect(encodingFor('gzip, br', (suffix) => suffix === '.gz')?.name).toBe('gzip');
    expect(encodingFor('', all)).toBeNull();
  });
});
