import { type NextFunction, type Request, type Response } from 'express';
import { problem } from '../problem.js';
import { HTTP_PROBLEMS } from '../problems.js';
import { hasBody } from './read-body.js';

/** After an answer: time for a sender to notice it. What still comes is thrown away, and then the line is cut. */
const LINGER_MS = 5_000;

/**
 * Who is answered before all of a body has come in goes on sending it. That is thrown away for a few seconds, or the
 * sender's next request would wait behind it on the same line: Node does so only where nobody had begun to read.
 */
export function endUnreadBodies(request: Request, response: Response, next: NextFunction): void {
  if (!hasBody(request)) return next();
  response.once('finish', () => {
    if (request.complete) return;
    request.resume();
    const cut = setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
    request.once('close', () => clearTimeout(cut));
  });
  next();
}

/** Longer than a small form takes on the slowest line. */
const FORM_MS = 10_000;

/** For what reads its own bodies and has no clock of its own: who begins to send one and stops is cut off. */
export function cutSlowBodies(request: Request, _response: Response, next: NextFunction): void {
  const cut = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, FORM_MS).unref();
  request.once('close', () => clearTimeout(cut));
  next();
}

/** Headers that mean nothing twice, and two things to two programs that each take another one of them. */
const ONCE: ReadonlySet<string> = new Set([
  'host',
  'authorization',
  'content-type',
  'content-length',
  'content-encoding',
  'origin',
  'x-csrf-token',
  'idempotency-key',
]);

export function refuseDoubleHeaders(request: Request, _response: Response, next: NextFunction): void {
  const seen = new Set<string>();
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i].toLowerCase();
    if (!ONCE.has(name)) continue;
    if (seen.has(name)) return next(problem(HTTP_PROBLEMS, { code: 'header-twice', params: { name } }));
    seen.add(name);
  }
  next();
}
