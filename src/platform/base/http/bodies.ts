import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { problem } from './problem.js';
import { HTTP_PROBLEMS } from './problems.js';

/** A region's list is some 3 MB; larger ones are sent in parts. Everything else is small. */
const PUSH_BYTES = 25 * 1024 * 1024;
const BODY_BYTES = 256 * 1024;
const PUSHES = new Set(['/api/v1/waiting-list']);
/** It reads its own bodies. */
const ISSUER = '/oidc/';

/** Whether the caller is authenticated; what they may do is for the guard. */
export type IsKnownCaller = (request: Request) => Promise<boolean>;

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Reads JSON bodies, and as little as can be of those that are refused: what says itself that it is too large is
 * answered before it has been sent, and of an anonymous caller's large body nothing is read, let alone parsed.
 */
export function readBodies(isKnown: IsKnownCaller): RequestHandler {
  const small = json({ limit: BODY_BYTES });
  const large = json({ limit: PUSH_BYTES });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.path.startsWith(ISSUER) || !hasBody(request)) return next();
    const isPush = request.method === 'POST' && PUSHES.has(request.path.replace(/\/$/, ''));
    const most = isPush ? PUSH_BYTES : BODY_BYTES;
    if (Number(request.headers['content-length'] ?? 0) > most) {
      response.setHeader('Connection', 'close'); // or the rest would have to be read first
      return next(problem(HTTP_PROBLEMS, 'body-too-large'));
    }
    if (request.path.startsWith('/api/') && !request.is('json'))
      return next(problem(HTTP_PROBLEMS, 'unsupported-media-type'));
    if (!isPush) return small(request, response, next);
    const read = (known: boolean): void => (known ? large(request, response, next) : next());
    isKnown(request).then(read, next);
  };
}
