import { type FieldProblem } from '../../kernel/index.js';
import { demandPath, type ReadDemand, readDemand } from './demand.js';
import { Elements, isObject } from './elements.js';
import { REFERENCE_SYSTEM } from './names.js';

/** What is asked of one resource. */
const VERBS = ['POST', 'PUT', 'DELETE'] as const;
export type Verb = (typeof VERBS)[number];

/** One demand of a Bundle, with every fault of its entry. */
export interface DemandEntry extends ReadDemand {
  readonly verb: Verb;
  /** Place in the Bundle, from 1. */
  readonly number: number;
}

/** A transaction as far as it has been read. */
export interface ReadBundle {
  readonly demands: readonly DemandEntry[];
  /** Of the Bundle itself and of entries that are no demand, each by its FHIRPath. */
  readonly problems: readonly FieldProblem[];
}

/** Reads the entries of a Bundle one after the other; how fast they come is up to the caller. */
export interface BundleReader {
  readonly entries: readonly unknown[];
  read(this: void, entry: unknown): void;
  result(this: void): ReadBundle;
}

const UUID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TYPE = 'ServiceRequest';

const under =
  (path: string) =>
  (problem: FieldProblem): FieldProblem => ({ ...problem, field: `${path}${problem.field}` });

/**
 * Reads a transaction Bundle. Nothing in it is followed: an address is taken where it says what the resource says
 * itself, and a reference to anything else is refused unread.
 */
export function bundleReader(body: unknown): BundleReader {
  const around = new Elements();
  const bundle = around.object(body, '', ['resourceType', 'type', 'entry']);
  around.fixed(bundle?.['resourceType'], '.resourceType', 'Bundle', true);
  around.fixed(bundle?.['type'], '.type', 'transaction', true);
  const given = bundle?.['entry'];
  const entries = Array.isArray(given) ? (given as readonly unknown[]) : [];
  if (bundle !== null && entries.length === 0) around.say('.entry', 'missing');
  const problems = around.problems.map(under('Bundle'));
  const demands: DemandEntry[] = [];
  const known = { references: new Map<string, DemandEntry>(), urls: new Set<string>() };
  let number = 0;
  return {
    entries,
    read: (entry) => {
      const read = readEntry(entry, ++number, known);
      if (read.demand === null) problems.push(...read.problems);
      else demands.push(read.demand);
    },
    result: () => ({ demands, problems }),
  };
}

interface Known {
  readonly references: Map<string, DemandEntry>;
  readonly urls: Set<string>;
}

function readEntry(
  given: unknown,
  number: number,
  { references, urls }: Known,
): { readonly demand: DemandEntry | null; readonly problems: readonly FieldProblem[] } {
  const path = `Bundle.entry[${number - 1}]`;
  const elements = new Elements();
  const entry = elements.object(given, '', ['fullUrl', 'resource', 'request']) ?? {};
  const { fullUrl } = entry;
  if (fullUrl !== undefined) {
    if (typeof fullUrl !== 'string' || !UUID.test(fullUrl)) elements.say('.fullUrl', 'not-a-full-url');
    else if (urls.has(fullUrl.toLowerCase())) elements.say('.fullUrl', 'full-url-twice');
    else urls.add(fullUrl.toLowerCase());
  }
  const request = elements.object(entry['request'], '.request', ['method', 'url']);
  const verb = VERBS.find((one) => one === request?.['method']) ?? null;
  if (request !== null && verb === null)
    elements.say('.request.method', 'not-one-of', { codes: VERBS.join(', ') });
  const read = verb === 'DELETE' ? departure(request?.['url'], entry, elements) : resourceOf(entry, elements);
  if (read === null || verb === null) return { demand: null, problems: elements.problems.map(under(path)) };
  if (verb !== 'DELETE') checkAddress(verb, request?.['url'], read, elements);
  const faults = [...elements.problems.map(under(path)), ...read.problems.map(inResource(path))];
  const demand: DemandEntry = { ...read, verb, number, problems: faults };
  return { demand: checkTwice(demand, references, path), problems: [] };
}

const inResource =
  (path: string) =>
  (problem: FieldProblem): FieldProblem =>
    problem.field === '' || problem.field.startsWith('.') ? under(`${path}.resource`)(problem) : problem;

/** The demand of an entry; null where it is something else, which is said and not looked at. */
function resourceOf({ resource }: Readonly<Record<string, unknown>>, elements: Elements): ReadDemand | null {
  if (!isObject(resource)) {
    elements.say('.resource', resource === undefined ? 'missing' : 'not-an-object');
    return null;
  }
  if (resource['resourceType'] === TYPE) return readDemand(resource);
  const code = resource['resourceType'] === 'Patient' ? 'patient-refused' : 'resource-not-taken';
  elements.say('.resource', code, { types: TYPE });
  return null;
}

/** Who leaves the list, by the address alone. */
function departure(
  url: unknown,
  { resource }: Readonly<Record<string, unknown>>,
  elements: Elements,
): ReadDemand | null {
  if (resource !== undefined) elements.say('.resource', 'no-resource-here');
  const reference = referenceIn(url);
  if (reference === null) {
    elements.say('.request.url', 'not-this-address', { expected: addressOf('…') });
    return null;
  }
  return { row: { reference }, reference, id: null, hasLeft: true, problems: [] };
}

const addressOf = (reference: string): string => `${TYPE}?identifier=${REFERENCE_SYSTEM}|${reference}`;

/** The reference that an address names, written plainly or percent-encoded; null for any other address. */
function referenceIn(url: unknown): string | null {
  if (typeof url !== 'string') return null;
  const [type, query, ...more] = url.split('?');
  const [name, value, ...others] = (query ?? '').split('=');
  if (type !== TYPE || name !== 'identifier' || value === undefined || more.length + others.length > 0)
    return null;
  const [system, reference, ...rest] = decoded(value).split('|');
  return system === REFERENCE_SYSTEM && reference !== undefined && reference !== '' && rest.length === 0
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
function checkAddress(verb: Verb, url: unknown, { reference }: ReadDemand, elements: Elements): void {
  const isRight = verb === 'POST' ? url === TYPE : reference !== null && referenceIn(url) === reference;
  if (!isRight)
    elements.say('.request.url', 'not-this-address', { expected: verb === 'POST' ? TYPE : addressOf('…') });
}

/** One resource comes once in a transaction (FHIR R4, 3.1.0.11.2); of two that stay the pipeline says it. */
function checkTwice(demand: DemandEntry, references: Map<string, DemandEntry>, path: string): DemandEntry {
  const { reference, hasLeft } = demand;
  if (reference === null) return demand;
  const first = references.get(reference);
  if (first === undefined) references.set(reference, demand);
  if (first === undefined || !(hasLeft || first.hasLeft)) return demand;
  const twice = {
    field: `${path}.request.url`,
    code: 'duplicate-reference',
    params: { first: first.number },
  };
  return { ...demand, problems: [...demand.problems, twice] };
}

/** FHIRPath of what is wrong with an entry: a field of its row, or what has its path already. */
export const bundlePath = (number: number, field: string): string =>
  field.startsWith('Bundle') ? field : `Bundle.entry[${number - 1}].resource${demandPath(field)}`;
