import { type NextFunction, type Request, type Response } from 'express';
import { asWork, type Work } from '../database/index.js';

/** From here a body is a list, not a form. */
const LARGE_BYTES = 64 * 1024;

function kindOf({ method, headers }: Request): Work {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return 'read';
  const declared = Number(headers['content-length'] ?? 0);
  const packed = headers['transfer-encoding'] !== undefined || headers['content-encoding'] !== undefined;
  return packed || declared > LARGE_BYTES ? 'push' : 'write';
}

/** Says what kind of work a request is, for the limits that its transactions tell the database. */
export const tellKindOfWork = (request: Request, _response: Response, next: NextFunction): void =>
  asWork(kindOf(request), next);
