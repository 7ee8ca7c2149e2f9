import { type NextFunction, type Request, type Response } from 'express';
import { asWork, type Work } from '../database/index.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const kindOf = ({ method }: Request): Work => (READS.has(method) ? 'read' : 'write');

/**
 * Says what kind of work a request is, for the limits that its transactions tell the database. A route that takes a
 * long list says so later, once it is known to be one.
 */
export const tellKindOfWork = (request: Request, _response: Response, next: NextFunction): void =>
  asWork(kindOf(request), next);
