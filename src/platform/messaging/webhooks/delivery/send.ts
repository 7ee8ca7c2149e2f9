import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { type LookupFunction } from 'node:net';
import { type Attempt, attemptOf, type Failure } from './retry.js';
import { type Target } from '../endpoint/target.js';

const MOST_MS = 10_000;

function failureOf(error: Error & { code?: string }): Failure {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  return /^(ERR_TLS|ERR_SSL|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(error.code ?? '')
    ? 'certificate'
    : 'unreachable';
}

/**
 * One POST to the addresses that were looked at and to no other, within ten seconds in all. Redirects are not followed
 * and of the answer only the status is read: whatever else a receiver sends, however much, is left unread.
 */
export function send(
  target: Target,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Attempt> {
  const { url, addresses } = target;
  const pinned: LookupFunction = (_host, options, callback) => {
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  };
  return new Promise((resolve) => {
    const call = (url.protocol === 'https:' ? secure : plain)(url, {
      method: 'POST',
      lookup: pinned,
      agent: false,
      signal: AbortSignal.timeout(MOST_MS),
      headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' },
    });
    call.on('response', (response) => {
      const attempt = attemptOf(response.statusCode ?? 0);
      response.destroy();
      resolve(attempt);
    });
    call.on('error', (error) => resolve({ kind: 'failed', status: null, error: failureOf(error) }));
    call.end(body);
  });
}
