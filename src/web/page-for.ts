/** Kept equal to the routes of libs/web by src/web/page-for.spec.ts: the server may not import the browser. */
export const PAGES = [
  'aanleveren',
  'aanbod',
  'matching',
  'beoordelen',
  'aanbieden',
  'inzicht',
  'meldingen',
  'afwezigheid',
  'toezicht',
  'wachtlijst',
  'beheer',
] as const;

/** What is never a page, whatever a browser asks for. */
const RESERVED = new Set(['api', 'fhir', 'auth', 'oidc', 'health', 'metrics', '.well-known']);
const FILES = new Set(['favicon.svg']);
const ASSET = /^assets\/[\w.-]+\.(?:js|css|svg|woff2)$/;

export type Answer = { kind: 'page'; status: 200 | 404 } | { kind: 'asset'; file: string } | null;

/** What this path is: a page, an asset, or nothing of ours. An unknown page is the UI's own "not found", with status 404. */
export function pageFor(path: string, accept: string): Answer {
  const inner = path.replace(/^\/+/, '');
  if (FILES.has(inner) || ASSET.test(inner)) return { kind: 'asset', file: inner };
  const first = inner.split('/')[0] ?? '';
  // `/API/…` is nobody's page either: whoever writes it means the API, and is told so by it.
  if (RESERVED.has(first.toLowerCase()) || first === 'assets') return null;
  if (!accept.includes('text/html')) return null;
  const known = inner === '' || PAGES.some((page) => page === first);
  return { kind: 'page', status: known ? 200 : 404 };
}
