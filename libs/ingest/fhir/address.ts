import { type Elements } from './elements.js';

/** What is asked of one resource. */
export const VERBS = ['POST', 'PUT', 'DELETE'] as const;
export type Verb = (typeof VERBS)[number];

/** A type of resource, and the system of the identifier by which an address names one. */
export interface Addressed {
  readonly type: string;
  readonly system: string;
}

/** How an address names a resource by its identifier. */
export const addressOf = ({ type, system }: Addressed, reference: string): string =>
  `${type}?identifier=${system}|${reference}`;

/** The reference that an address names, written plainly or percent-encoded; null for any other address. */
export function referenceIn(url: unknown, { type, system }: Addressed): string | null {
  if (typeof url !== 'string') return null;
  const [path, query, ...more] = url.split('?');
  const [name, value, ...others] = (query ?? '').split('=');
  if (path !== type || name !== 'identifier' || value === undefined || more.length + others.length > 0)
    return null;
  const [namespace, reference, ...rest] = decoded(value).split('|');
  return namespace === system && reference !== undefined && reference !== '' && rest.length === 0
    ? reference
    : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // half a percent sign names nobody
  }
}

/** What an address says, the resource says itself: of two that differ nobody knows which is meant. */
export function checkAddress(
  url: unknown,
  addressed: Addressed,
  reference: unknown,
  elements: Elements,
): void {
  const named = referenceIn(url, addressed);
  if (named === null || named !== reference)
    elements.say('.request.url', 'not-this-address', { expected: addressOf(addressed, '…') });
}

/** Of what has no identifier of its own: it is posted to its type. */
export function checkPosted(verb: Verb, url: unknown, type: string, elements: Elements): void {
  if (verb !== 'POST') elements.say('.request.method', 'not-one-of', { codes: 'POST' });
  if (url !== type) elements.say('.request.url', 'not-fixed', { expected: type });
}
