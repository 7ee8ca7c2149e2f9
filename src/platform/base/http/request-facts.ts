import { type Request, type Response } from 'express';

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Everything that is no route of the API: pages, assets, what nobody knows. One value, whatever somebody types. */
export const OTHER = 'other';

/*
 * What may be told of a request to whoever watches. Never a path, a query, a header or a body: those hold references of
 * clients and what people type, and what watches is kept for years by programs that nobody audits.
 */

export const methodOf = ({ method }: Request): string => (METHODS.has(method) ? method : OTHER);

/** The pattern as the code has it, such as `/api/v1/proposals/:id`. */
export const routeOf = ({ route }: Request): string => {
  const path = (route as { readonly path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? path : OTHER;
};

/** Of the catalogue: the filter that answers writes it there. */
export const problemOf = ({ locals }: Response): string => {
  const code: unknown = locals['problem'];
  return typeof code === 'string' ? code : OTHER;
};
