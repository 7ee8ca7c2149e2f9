import { type Application, type Request } from 'express';
import { layersOf } from '../internals.js';
import { type Refusal, refusalOfProblem } from './problem.js';
import { HTTP_PROBLEMS } from './problems.js';

/** The methods that this address knows, where none of them is that of the request; empty where the address knows none. */
export function allowedMethods(express: Application, request: Request): readonly string[] {
  // Only asked once nothing has matched, so that walking all routes costs no request that is answered.
  const methods = layersOf(express)
    .filter((layer) => layer.route !== undefined && layer.match(request.path))
    .flatMap((layer) => Object.keys(layer.route?.methods ?? {}))
    .filter((method) => method !== '_all')
    .map((method) => method.toUpperCase());
  return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort();
}

/** The filter sends `allow` as the Allow header too (RFC 9110). */
export const methodNotAllowed = (allow: readonly string[]): Refusal =>
  refusalOfProblem(HTTP_PROBLEMS, {
    code: 'method-not-allowed',
    params: { context: 'list', allow },
    extra: { allow },
  });
