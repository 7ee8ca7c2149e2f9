import { parse } from 'node:querystring';
import { type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type Request } from 'express';
import { getMetadataStorage } from 'class-validator';
import { queryArgumentsOf } from '../internals.js';
import { problem } from './problem.js';
import { HTTP_PROBLEMS } from './problems.js';

const ANY_QUERY = 'doorstroom:any-query';

/** For an address that somebody else completes: what stands behind its question mark is theirs, and nothing of it is read. */
export const AnyQuery = (): MethodDecorator => SetMetadata(ANY_QUERY, true);

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** In which language a problem is told (`languageOf`), whatever is asked. */
const EVERYWHERE = ['lang'];

/**
 * Express leaves out what comes after the thousandth parameter, empty ones counted: a thousand times "&" would hide a
 * dry run, and the push would be real. How long an address is, Node limits already.
 */
export const everyParameter = (query: string): Record<string, unknown> =>
  parse(query, '&', '=', { maxKeys: 0 });

/** Parameters that a method of a controller reads, one by one or by the class that describes them. */
function parametersOf(controller: object, method: string): readonly string[] {
  return queryArgumentsOf(controller, method).flatMap(({ name, type }) =>
    name !== undefined
      ? [name]
      : type === undefined
        ? []
        : getMetadataStorage()
            .getTargetValidationMetadatas(type, '', false, false)
            .map(({ propertyName }) => propertyName),
  );
}

const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * A route that writes refuses a parameter that it does not read, or that is given twice: `?dryrun=true` would
 * otherwise be a real push. What a route reads it says by its arguments, so that nothing is listed a second time.
 */
export class KnownParameters {
  private readonly known = new WeakMap<object, readonly string[]>();

  /** @throws ProblemException with what the route does read */
  check(context: ExecutionContext): void {
    const { method, query } = context.switchToHttp().getRequest<Request>();
    const handler = context.getHandler();
    if (READS.has(method) || Reflect.getMetadata(ANY_QUERY, handler) === true) return;
    const given = Object.entries(query);
    if (given.length === 0) return;
    const known = this.knownTo(context.getClass(), handler);
    const unknown = given.find(([name]) => !known.includes(name));
    if (unknown !== undefined) {
      // A name is input too and may hold anything: what is told is the one that was meant, never the one that was typed.
      const meant = known.find((name) => folded(name) === folded(unknown[0]));
      const which = meant === undefined ? null : { context: 'meant', meant };
      throw problem(HTTP_PROBLEMS, { code: 'unknown-parameter', params: { known, ...which } });
    }
    const twice = given.find(([, value]) => Array.isArray(value))?.[0];
    if (twice !== undefined)
      throw problem(HTTP_PROBLEMS, { code: 'parameter-twice', params: { parameter: twice } });
  }

  private knownTo(controller: object, handler: { readonly name: string }): readonly string[] {
    const found = this.known.get(handler);
    if (found !== undefined) return found;
    const known = [...new Set([...parametersOf(controller, handler.name), ...EVERYWHERE])];
    this.known.set(handler, known);
    return known;
  }
}
