import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { ok, refuse, type Result } from '../../../../../libs/kernel/index.js';
import { isPublicAddress } from './addresses.js';

const LONGEST_URL = 500;

export type UrlProblem = 'url-not-usable' | 'url-not-https' | 'url-with-password';
export type ResolveProblem = 'name-unknown' | 'address-not-public';

/** Where a delivery connects to: addresses that were looked at, so that the name cannot lead elsewhere a moment later. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6 }[];
}

/** @param allowPrivate also plain http, for trying out. */
export function readUrl(text: string, allowPrivate: boolean): Result<URL, UrlProblem> {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return refuse('url-not-usable');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return refuse('url-with-password');
  if (url.hash !== '') return refuse('url-not-usable');
  if (url.protocol === 'https:' || (allowPrivate && url.protocol === 'http:')) return ok(url);
  return refuse('url-not-https');
}

/** Looks the name up, once. One address that is not public is enough to refuse: the next connection might pick that one. */
export async function resolveTarget(
  url: URL,
  allowPrivate: boolean,
): Promise<Result<Target, ResolveProblem>> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const found =
    isIP(host) > 0
      ? [{ address: host, family: isIP(host) }]
      : await lookup(host, { all: true, verbatim: true }).catch(() => []);
  if (found.length === 0) return refuse('name-unknown');
  if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address)))
    return refuse('address-not-public');
  return ok({
    url,
    addresses: found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })),
  });
}
